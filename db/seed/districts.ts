import type { ProductType } from '../../domain/catalogue.ts';
import type { AreaId } from '../../domain/ids.ts';

/**
 * How well an area is served. `full`: fibre of all four; `good`: Movistar, Claro and Entel;
 * `basic`: Movistar and Claro; `movistar`: one fibre only; `copper`: ADSL only; `none`: no fixed service.
 */
export type Reach = 'full' | 'good' | 'basic' | 'movistar' | 'copper' | 'none';

const fixed = (types: ProductType[]) => [...types, 'tv_cable', 'landline'] as ProductType[];
const fibre = fixed(['internet_fibre', 'combo']);

export const reachCoverage: Record<Reach, { operator: string; types: ProductType[] }[]> = {
  full: [
    { operator: 'movistar', types: fibre },
    { operator: 'claro', types: fibre },
    { operator: 'entel', types: ['internet_fibre'] },
    { operator: 'wom', types: ['internet_fibre'] },
  ],
  good: [
    { operator: 'movistar', types: fibre },
    { operator: 'claro', types: fibre },
    { operator: 'entel', types: ['internet_fibre'] },
  ],
  basic: [
    { operator: 'movistar', types: fibre },
    { operator: 'claro', types: fibre },
  ],
  movistar: [{ operator: 'movistar', types: fibre }],
  copper: [
    { operator: 'movistar', types: fixed(['internet_adsl']) },
    { operator: 'claro', types: fixed(['internet_adsl']) },
  ],
  none: [],
};

export interface SeedArea {
  name: string;
  city: string;
  reach: Reach;
  aliases: string[];
}

const lima = (name: string, reach: Reach, ...aliases: string[]): SeedArea => ({
  name,
  city: 'Lima',
  reach,
  aliases,
});
const callao = (name: string, reach: Reach, ...aliases: string[]): SeedArea => ({
  name,
  city: 'Callao',
  reach,
  aliases,
});

/** The 43 districts of Lima, the 7 of Callao, and the first cities beyond. Aliases are what people write. */
export const seedAreas: SeedArea[] = [
  lima('Ancón', 'copper'),
  lima('Ate', 'good', 'Ate Vitarte', 'Vitarte', 'Santa Clara', 'Huaycán'),
  lima('Barranco', 'full'),
  lima('Breña', 'good'),
  lima('Carabayllo', 'basic'),
  lima('Chaclacayo', 'copper'),
  lima('Chorrillos', 'good'),
  lima('Cieneguilla', 'none'),
  lima('Comas', 'good', 'Collique'),
  lima('El Agustino', 'basic', 'Agustino'),
  lima('Independencia', 'good', 'Tahuantinsuyo'),
  lima('Jesús María', 'full'),
  lima('La Molina', 'full', 'Molina'),
  lima('La Victoria', 'good', 'Gamarra', 'Balconcillo'),
  lima(
    'Lima',
    'good',
    'Cercado de Lima',
    'Cercado',
    'Lima Cercado',
    'centro de Lima',
    'Lima centro',
  ),
  lima('Lince', 'full'),
  lima('Los Olivos', 'good', 'Olivos', 'Pro', 'Villa Sol'),
  lima('Lurigancho', 'copper', 'Chosica', 'Lurigancho Chosica', 'Huachipa'),
  lima('Lurín', 'copper'),
  lima('Magdalena del Mar', 'full', 'Magdalena'),
  lima('Miraflores', 'full'),
  lima('Pachacámac', 'copper', 'Manchay'),
  lima('Pucusana', 'none'),
  lima('Pueblo Libre', 'full'),
  lima('Puente Piedra', 'basic'),
  lima('Punta Hermosa', 'copper'),
  lima('Punta Negra', 'none'),
  lima('Rímac', 'good'),
  lima('San Bartolo', 'copper'),
  lima('San Borja', 'full'),
  lima('San Isidro', 'full'),
  lima('San Juan de Lurigancho', 'good', 'SJL', 'Canto Grande', 'San Juan de Luri', 'Zárate'),
  lima('San Juan de Miraflores', 'good', 'SJM'),
  lima('San Luis', 'good'),
  lima('San Martín de Porres', 'good', 'SMP', 'San Martin', 'Porres'),
  lima('San Miguel', 'full'),
  lima('Santa Anita', 'good'),
  lima('Santa María del Mar', 'none'),
  lima('Santa Rosa', 'none'),
  lima('Santiago de Surco', 'full', 'Surco', 'Monterrico', 'Chacarilla'),
  lima('Surquillo', 'full'),
  lima('Villa El Salvador', 'basic', 'VES', 'Villa Salvador'),
  lima('Villa María del Triunfo', 'basic', 'VMT', 'Villa María'),
  callao('Callao', 'good', 'Cercado del Callao', 'el Callao'),
  callao('Bellavista', 'good'),
  callao('Carmen de la Legua Reynoso', 'basic', 'Carmen de la Legua'),
  callao('La Perla', 'good'),
  callao('La Punta', 'basic'),
  callao('Mi Perú', 'copper'),
  callao('Ventanilla', 'basic', 'Pachacútec'),
  {
    name: 'Arequipa',
    city: 'Arequipa',
    reach: 'basic',
    aliases: ['Cayma', 'Cerro Colorado', 'Yanahuara'],
  },
  { name: 'Trujillo', city: 'Trujillo', reach: 'basic', aliases: ['Víctor Larco'] },
  { name: 'Chiclayo', city: 'Chiclayo', reach: 'movistar', aliases: [] },
  { name: 'Piura', city: 'Piura', reach: 'movistar', aliases: ['Castilla'] },
  { name: 'Cusco', city: 'Cusco', reach: 'movistar', aliases: ['Cuzco', 'Wanchaq'] },
  { name: 'Iquitos', city: 'Iquitos', reach: 'none', aliases: [] },
];

const withoutAccents = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');

/** `area_losolivos`: stable and readable; a district that shares its city's name is that city's. */
export function areaIdOf({ name }: SeedArea): AreaId {
  return `area_${withoutAccents(name)
    .toLowerCase()
    .replace(/[^a-z]/g, '')}`;
}
