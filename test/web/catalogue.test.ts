import { expect, it } from 'vitest';
import { listAreas, listProducts } from '../../api/contract/catalogue.ts';
import type { ProductId } from '../../domain/ids.ts';
import { fibre100, losOlivos, staff } from './stage/company.ts';
import { isSeen, patient, seriousProblems, setStage } from './stage/stage.ts';

const stage = setStage();

function aCatalogue() {
  staff(stage.api, { leads: [], messages: new Map() }, 'junior');
  const everywhere = {
    ...fibre100,
    id: 'prod_chip' as ProductId,
    planName: 'Chip 20 GB',
    nationwide: true,
  };
  stage.api.on(listProducts, ({ query }) => ({
    items: [fibre100, everywhere].filter(
      ({ planName, nationwide }) =>
        planName.toLowerCase().includes((query.q ?? '').toLowerCase()) &&
        (!query.areaId || query.areaId === losOlivos.areaId || nationwide),
    ),
  }));
  stage.api.on(listAreas, () => ({
    items: [
      {
        id: losOlivos.areaId,
        name: 'Los Olivos',
        city: 'Lima',
        operators: [{ code: 'claro', types: ['internet_fibre' as const] }],
      },
      { id: losOlivos.areaId, name: 'Jesús María', city: 'Lima', operators: [] },
    ].map((area, index) => (index === 0 ? area : { ...area, id: 'area_jesus' as typeof area.id })),
  }));
}

it('a district is found without its accents and leads to what can be sold there', async () => {
  aCatalogue();
  const page = await stage.open('/catalogo?ver=cobertura');
  await page.getByRole('link', { name: /Los Olivos/ }).waitFor();
  await page.getByRole('searchbox', { name: /Buscar distrito/ }).fill('jesus');
  await page.getByText('1 distrito').waitFor();
  await page.getByText('Nadie llega todavía').waitFor();
  await page.getByRole('link', { name: /Jesús María/ }).click();
  await page.getByText('1 plan a la venta en Jesús María').waitFor();
  await expect.poll(() => page.getByText('Fibra 100 Mbps').count(), patient).toBe(0);
});

it('plans are searched, nothing found says so, and the view survives a reload', async () => {
  aCatalogue();
  const page = await stage.open('/catalogo');
  await page.getByRole('searchbox', { name: 'Buscar plan' }).fill('chip');
  await page.getByText('1 plan', { exact: true }).waitFor();
  await page.reload();
  await page.getByText('Chip 20 GB').waitFor();
  await page.getByRole('searchbox', { name: 'Buscar plan' }).fill('satélite');
  await isSeen(page.getByText('Ningún plan coincide'));
});

it.each([
  { path: '/catalogo', dark: true, width: 1440 },
  { path: '/catalogo?ver=cobertura', dark: false, width: 390 },
])('axe finds nothing serious on $path', async ({ path, ...options }) => {
  aCatalogue();
  const page = await stage.open(path, options);
  await page.getByRole('cell').first().waitFor();
  await page.getByText(/2 (planes|distritos)/).waitFor();
  expect(await seriousProblems(page)).toEqual([]);
});
