import type { CoverageArea, ProductType } from '../../../domain/catalogue.ts';
import type { AreaId } from '../../../domain/ids.ts';

const wired: ProductType[] = ['internet_fibre', 'tv_cable', 'landline', 'combo'];
const copper: ProductType[] = ['internet_adsl', 'landline'];

const movistar = { operator: 'movistar', types: wired };
const claro = { operator: 'claro', types: wired };
const entel = { operator: 'entel', types: ['internet_fibre', 'combo'] satisfies ProductType[] };
const wom = { operator: 'wom', types: ['internet_fibre'] satisfies ProductType[] };

/** Who reaches an area, in the few combinations that occur. */
export const reaches = {
  everyone: [movistar, claro, entel, wom],
  three: [movistar, claro, entel],
  movistarAndClaro: [movistar, claro],
  movistar: [movistar],
  claroAndEntel: [claro, entel],
  /** Fibre has not arrived: copper only. */
  copper: [
    { operator: 'movistar', types: copper },
    { operator: 'claro', types: copper },
  ],
  movistarCopper: [{ operator: 'movistar', types: copper }],
  nobody: [],
} satisfies Record<string, CoverageArea['coverage']>;

/** Name, who reaches it, and what people write: lower case without accents, cut short or by initials. */
export type AreaSeed = [name: string, reach: keyof typeof reaches, aliases: string[]];

/** `Los Olivos` → `area_losolivos` */
export const areaIdOf = (name: string): AreaId =>
  `area_${name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')}`;
