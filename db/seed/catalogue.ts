import { type Insertable, sql } from 'kysely';
import type { Db } from '../connect.ts';
import type { ProductTable } from '../tables/catalogue.ts';
import { type SeededProduct, seededCatalogue } from './data/catalogue.ts';

/** Any number that nothing else locks on. */
const seedLock = 7_240_501;

/**
 * Fills an empty catalogue: operators, plans, areas and who reaches them. A catalogue that exists is
 * left alone, whatever an installation made of it. Several processes may call it at once.
 */
export async function seedCatalogue(db: Db): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${seedLock})`.execute(trx);
    const known = await trx.selectFrom('operator').select('code').limit(1).executeTakeFirst();
    if (known === undefined) await fill(trx);
  });
}

async function fill(trx: Db): Promise<void> {
  const { operators, products, areas } = seededCatalogue;
  await trx.insertInto('operator').values(operators).execute();
  await trx.insertInto('product').values(products.map(productRow)).execute();
  await trx
    .insertInto('coverageArea')
    .values(
      areas.map(({ id, name, city, aliases }) => ({
        id,
        name,
        city,
        aliases: JSON.stringify(aliases),
      })),
    )
    .execute();
  const coverage = areas.flatMap((area) =>
    area.coverage.flatMap(({ operator, types }) =>
      types.map((type) => ({ areaId: area.id, operator, type })),
    ),
  );
  await trx.insertInto('coverage').values(coverage).execute();
}

const productRow = ({
  monthlyPrice,
  installationPrice,
  benefits,
  restrictions,
  promotion,
  ...product
}: SeededProduct): Insertable<ProductTable> => ({
  ...product,
  monthlyPriceMinor: monthlyPrice.amountMinor,
  installationPriceMinor: installationPrice.amountMinor,
  currency: monthlyPrice.currency,
  benefits: JSON.stringify(benefits),
  restrictions: JSON.stringify(restrictions),
  promotion: promotion === null ? null : JSON.stringify(promotion),
});
