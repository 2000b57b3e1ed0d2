import type { Catalogue, CoverageArea, Product } from '../../domain/catalogue.ts';
import type { Db } from '../connect.ts';

/** Everything that can be sold now: operators and plans that are active, and where each reaches. Plans by operator, type and price. */
export async function loadCatalogue(db: Db): Promise<Catalogue> {
  const [operators, products, areas] = await Promise.all([
    db
      .selectFrom('operator')
      .select(['code', 'name'])
      .where('active', '=', true)
      .orderBy('code')
      .execute(),
    loadProducts(db),
    loadAreas(db),
  ]);
  return { operators, products, areas };
}

async function loadProducts(db: Db): Promise<Product[]> {
  const rows = await db
    .selectFrom('product')
    .innerJoin('operator', 'operator.code', 'product.operator')
    .selectAll('product')
    .where('product.active', '=', true)
    .where('operator.active', '=', true)
    .orderBy('product.operator')
    .orderBy('product.type')
    .orderBy('product.monthlyPriceMinor')
    .orderBy('product.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    operator: row.operator,
    type: row.type,
    planName: row.planName,
    speedMbps: row.speedMbps,
    dataGb: row.dataGb,
    dataUnlimited: row.dataUnlimited,
    channels: row.channels,
    monthlyPrice: { amountMinor: row.monthlyPriceMinor, currency: row.currency },
    installationPrice: { amountMinor: row.installationPriceMinor, currency: row.currency },
    contractMonths: row.contractMonths,
    installationDays: row.installationDays,
    benefits: row.benefits,
    restrictions: row.restrictions,
    promotion: row.promotion,
    nationwide: row.nationwide,
  }));
}

async function loadAreas(db: Db): Promise<CoverageArea[]> {
  const rows = await db
    .selectFrom('coverageArea')
    .leftJoin('coverage', 'coverage.areaId', 'coverageArea.id')
    .select(['coverageArea.id', 'name', 'city', 'aliases', 'coverage.operator', 'coverage.type'])
    .orderBy('city')
    .orderBy('name')
    .orderBy('coverage.operator')
    .orderBy('coverage.type')
    .execute();
  const areas = new Map<string, CoverageArea>();
  for (const { id, name, city, aliases, operator, type } of rows) {
    const area = areas.get(id) ?? { id, name, city, aliases, coverage: [] };
    areas.set(id, area);
    if (operator === null || type === null) continue;
    const entry = area.coverage.find((candidate) => candidate.operator === operator);
    if (entry === undefined) area.coverage.push({ operator, types: [type] });
    else entry.types.push(type);
  }
  return [...areas.values()];
}
