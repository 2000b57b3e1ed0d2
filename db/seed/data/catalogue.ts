import type { Catalogue, CoverageArea, Product } from '../../../domain/catalogue.ts';
import type { Money } from '../../../domain/money.ts';
import { type AreaSeed, areaIdOf, reaches } from './area.ts';
import { callao } from './areas/callao.ts';
import { cities } from './areas/cities.ts';
import { lima } from './areas/lima.ts';
import { type OperatorSeed, type PlanSeed, typeDefaults } from './plan.ts';
import { claro } from './plans/claro.ts';
import { entel } from './plans/entel.ts';
import { movistar } from './plans/movistar.ts';
import { wom } from './plans/wom.ts';

const operators: OperatorSeed[] = [movistar, claro, entel, wom];

export type SeededProduct = Product & { commissionBp: number };

/** The whole seeded catalogue, without a database. */
export const seededCatalogue: Catalogue & { products: SeededProduct[] } = {
  operators: operators.map(({ code, name }) => ({ code, name })),
  products: operators.flatMap(({ code, plans }) => plans.map((plan) => product(code, plan))),
  areas: [
    ...lima.map((seed) => area('Lima', seed)),
    ...callao.map((seed) => area('Callao', seed)),
    ...Object.entries(cities).flatMap(([city, seeds]) => seeds.map((seed) => area(city, seed))),
  ],
};

function product(operator: string, plan: PlanSeed): SeededProduct {
  const defaults = typeDefaults[plan.type];
  return {
    id: plan.id,
    operator,
    type: plan.type,
    planName: plan.name,
    speedMbps: plan.speedMbps ?? null,
    dataGb: plan.dataGb ?? null,
    dataUnlimited: plan.dataUnlimited ?? false,
    channels: plan.channels ?? null,
    monthlyPrice: dollars(plan.usd),
    installationPrice: dollars(plan.installationUsd ?? defaults.installationUsd),
    contractMonths: plan.contractMonths ?? defaults.contractMonths,
    installationDays: plan.installationDays ?? defaults.installationDays,
    benefits: plan.benefits,
    restrictions: plan.restrictions ?? defaults.restrictions,
    promotion: plan.promotion ?? null,
    nationwide: defaults.nationwide,
    commissionBp: plan.commissionBp ?? defaults.commissionBp,
  };
}

function dollars(usd: number): Money {
  return { amountMinor: usd * 100, currency: 'USD' };
}

function area(city: string, [name, reach, aliases]: AreaSeed): CoverageArea {
  return {
    id: areaIdOf(name),
    name,
    city,
    aliases,
    coverage: reaches[reach],
  };
}
