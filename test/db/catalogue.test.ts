import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPassword } from '../../db/password.ts';
import { loadCatalogue } from '../../db/repositories/catalogue.ts';
import { seedCatalogue, seedEssentials, seedLocalUsers } from '../../db/seed/index.ts';
import { type Catalogue, type Product, productsInArea } from '../../domain/catalogue.ts';
import type { AreaId } from '../../domain/ids.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';

let test: TestDatabase;
let catalogue: Catalogue;
beforeAll(async () => {
  test = await createTestDatabase();
  catalogue = await loadCatalogue(test.db);
});
afterAll(() => test.drop());

const homeInternet = (areaId: AreaId): Product[] =>
  productsInArea(catalogue, areaId)
    .filter(({ type }) => type === 'internet_fibre' || type === 'internet_adsl')
    .sort((a, b) => a.monthlyPrice.amountMinor - b.monthlyPrice.amountMinor);

describe('the seeded catalogue', () => {
  it('has 50, 100 and 200 Mbps at US$ 30, 45 and 60 as the three cheapest plans of Los Olivos', () => {
    const ladder = homeInternet('area_losolivos').slice(0, 3);
    expect(ladder.map(({ speedMbps }) => speedMbps)).toEqual([50, 100, 200]);
    expect(ladder.map(({ monthlyPrice }) => monthlyPrice)).toEqual([
      { amountMinor: 3_000, currency: 'USD' },
      { amountMinor: 4_500, currency: 'USD' },
      { amountMinor: 6_000, currency: 'USD' },
    ]);
    expect(new Set(ladder.map(({ operator }) => operator)).size).toBe(1);
    expect(homeInternet('area_losolivos').at(-1)?.speedMbps).toBe(1_000);
  });

  it('covers the 43 districts of Lima and the 7 of Callao, each with coverage that differs', () => {
    const inCity = (city: string) => catalogue.areas.filter((area) => area.city === city);
    expect(inCity('Lima')).toHaveLength(43);
    expect(inCity('Callao')).toHaveLength(7);
    expect(homeInternet('area_pucusana')).toEqual([]);
    expect(homeInternet('area_ancon').every(({ type }) => type === 'internet_adsl')).toBe(true);
    expect(productsInArea(catalogue, 'area_pucusana').length).toBeGreaterThan(5);
  });

  it('knows what people write, and no two areas answer to the same words', () => {
    const byAlias = new Map<string, string>();
    for (const { id, aliases } of catalogue.areas)
      for (const alias of aliases) {
        expect(byAlias.get(alias), alias).toBeUndefined();
        byAlias.set(alias, id);
      }
    expect(byAlias.get('sjl')).toBe('area_sanjuandelurigancho');
    expect(byAlias.get('los oliv')).toBe('area_losolivos');
    expect(byAlias.get('vmt')).toBe('area_villamariadeltriunfo');
    expect(byAlias.get('cercado')).toBe('area_cercadodelima');
  });

  it('sells every type, from four operators, in ids that fit their patterns', () => {
    expect(catalogue.operators.map(({ code }) => code)).toEqual([
      'claro',
      'entel',
      'movistar',
      'wom',
    ]);
    expect(new Set(catalogue.products.map(({ type }) => type)).size).toBe(8);
    for (const { id } of catalogue.products) expect(id).toMatch(/^prod_[a-z0-9]{1,64}$/);
    for (const { id } of catalogue.areas) expect(id).toMatch(/^area_[a-z0-9]{1,64}$/);
  });
});

describe('seeding again', () => {
  it('changes nothing, also when several processes do it at once', async () => {
    await Promise.all([seedEssentials(test.db), seedCatalogue(test.db), seedEssentials(test.db)]);
    expect(await loadCatalogue(test.db)).toEqual(catalogue);
  });

  it('leaves alone what an installation made of the catalogue', async () => {
    await test.db
      .updateTable('product')
      .set({ active: false })
      .where('id', '=', 'prod_womfibra150')
      .execute();
    await seedCatalogue(test.db);
    const { products } = await loadCatalogue(test.db);
    expect(products.some(({ id }) => id === 'prod_womfibra150')).toBe(false);
  });

  it('makes one local user a role, who keep a password they changed', async () => {
    await Promise.all([seedLocalUsers(test.db), seedLocalUsers(test.db)]);
    const users = await test.db
      .selectFrom('user')
      .select(['email', 'role', 'passwordHash'])
      .execute();
    expect(users.map(({ email }) => email).sort()).toEqual(
      ['analyst', 'junior', 'ops', 'senior', 'supervisor'].map((name) => `${name}@timbre.local`),
    );
    expect(await isPassword('timbre', users[0]?.passwordHash ?? '')).toBe(true);
    expect(await isPassword('Timbre', users[0]?.passwordHash ?? '')).toBe(false);
  });
});
