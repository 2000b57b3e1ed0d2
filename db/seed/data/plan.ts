import type { Product, ProductType } from '../../../domain/catalogue.ts';
import type { ProductId } from '../../../domain/ids.ts';

/** A plan of the seed: the figures that differ; the rest follows from its type. Prices in whole US dollars. */
export interface PlanSeed {
  id: ProductId;
  type: ProductType;
  name: string;
  usd: number;
  speedMbps?: number;
  dataGb?: number;
  dataUnlimited?: boolean;
  channels?: number;
  installationUsd?: number;
  contractMonths?: number;
  installationDays?: number;
  benefits: string[];
  restrictions?: string[];
  promotion?: Product['promotion'];
  /** Basis points of the monthly price. */
  commissionBp?: number;
}

export interface OperatorSeed {
  code: string;
  name: string;
  plans: PlanSeed[];
}

interface TypeDefaults {
  nationwide: boolean;
  contractMonths: number;
  installationUsd: number;
  installationDays: number | null;
  commissionBp: number;
  restrictions: string[];
}

const wired = { nationwide: false, installationUsd: 0 };
const wireless = { nationwide: true, installationUsd: 0 };

/** What plans of a type have in common in Lima. */
export const typeDefaults: Record<ProductType, TypeDefaults> = {
  internet_fibre: {
    ...wired,
    contractMonths: 12,
    installationDays: 3,
    commissionBp: 1500,
    restrictions: [
      'Sujeto a factibilidad técnica en la dirección',
      'La velocidad por wifi depende del equipo y la distancia al router',
    ],
  },
  internet_adsl: {
    ...wired,
    contractMonths: 12,
    installationUsd: 20,
    installationDays: 7,
    commissionBp: 1000,
    restrictions: ['La velocidad depende de la distancia a la central', 'Requiere línea de cobre'],
  },
  mobile_prepaid: {
    ...wireless,
    contractMonths: 0,
    installationDays: 1,
    commissionBp: 800,
    restrictions: ['La recarga vence a los 30 días'],
  },
  mobile_postpaid: {
    ...wireless,
    contractMonths: 12,
    installationDays: 2,
    commissionBp: 1500,
    restrictions: ['Sujeto a evaluación crediticia', 'Solo para personas naturales con DNI o CE'],
  },
  tv_cable: {
    ...wired,
    contractMonths: 12,
    installationUsd: 15,
    installationDays: 4,
    commissionBp: 1200,
    restrictions: ['Incluye un decodificador; cada adicional cuesta US$ 4 al mes'],
  },
  tv_streaming: {
    ...wireless,
    contractMonths: 0,
    installationDays: 0,
    commissionBp: 800,
    restrictions: ['Requiere conexión a internet de al menos 10 Mbps por pantalla'],
  },
  landline: {
    ...wired,
    contractMonths: 6,
    installationUsd: 10,
    installationDays: 5,
    commissionBp: 800,
    restrictions: ['Las llamadas a celulares de otros operadores se cobran aparte'],
  },
  combo: {
    ...wired,
    contractMonths: 12,
    installationDays: 4,
    commissionBp: 1800,
    restrictions: [
      'Sujeto a factibilidad técnica en la dirección',
      'Si se cancela un servicio, los demás pasan a su precio regular',
    ],
  },
};
