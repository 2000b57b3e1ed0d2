import type { Kysely } from 'kysely';
import { nationwideTypes } from '../../domain/catalogue.ts';
import type { Database } from '../database.ts';
import { areaIdOf, reachCoverage, seedAreas } from './districts.ts';
import { type SeedPlan, seedPlans } from './plans.ts';

const operators = [
  { code: 'claro', name: 'Claro' },
  { code: 'movistar', name: 'Movistar' },
  { code: 'entel', name: 'Entel' },
  { code: 'wom', name: 'WOM' },
];

/** Writes operators, plans and coverage that are missing; what an installation has changed stays as it is. */
export async function seedCatalogue(db: Kysely<Database>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('operator')
      .values(operators)
      .onConflict((c) => c.doNothing())
      .execute();
    await trx
      .insertInto('product')
      .values(seedPlans.map(productRow))
      .onConflict((c) => c.doNothing())
      .execute();
    await trx
      .insertInto('coverageArea')
      .values(
        seedAreas.map((area) => ({
          id: areaIdOf(area),
          name: area.name,
          city: area.city,
          aliases: JSON.stringify(area.aliases),
        })),
      )
      .onConflict((c) => c.doNothing())
      .execute();
    await trx
      .insertInto('coverage')
      .values(coverageRows())
      .onConflict((c) => c.doNothing())
      .execute();
  });
}

function coverageRows() {
  return seedAreas.flatMap((area) =>
    reachCoverage[area.reach].flatMap(({ operator, types }) =>
      types.map((type) => ({ areaId: areaIdOf(area), operator, type })),
    ),
  );
}

function productRow(plan: SeedPlan) {
  return {
    id: plan.id,
    operator: plan.operator,
    type: plan.type,
    planName: plan.planName,
    speedMbps: plan.speedMbps ?? null,
    dataGb: plan.dataGb ?? null,
    dataUnlimited: plan.dataUnlimited ?? false,
    channels: plan.channels ?? null,
    monthlyPriceMinor: plan.monthly,
    installationPriceMinor: plan.installation ?? 0,
    currency: 'USD' as const,
    contractMonths: plan.contractMonths ?? 0,
    installationDays: plan.installationDays ?? null,
    benefits: JSON.stringify(plan.benefits),
    restrictions: JSON.stringify(plan.restrictions ?? []),
    promotion: plan.promotion ? JSON.stringify(plan.promotion) : null,
    nationwide: nationwideTypes.includes(plan.type),
  };
}
