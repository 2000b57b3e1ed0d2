import { expect, it } from 'vitest';
import { listSales, type Sale, updateSale } from '../../api/contract/sales.ts';
import type { LeadId } from '../../domain/ids.ts';
import type { Role } from '../../domain/lead.ts';
import { fibre100, rosa, staff } from './stage/company.ts';
import { isSeen, patient, seriousProblems, setStage } from './stage/stage.ts';
import { at } from './stage/views.ts';

const stage = setStage();

const aSale = (number: number, changes: Partial<Sale> = {}): Sale => ({
  id: `sale_${number}`,
  leadId: `lead_${number}` as LeadId,
  leadName: `Cliente ${number}`,
  productId: fibre100.id,
  planName: fibre100.planName,
  operator: 'claro',
  sellerKind: 'agent',
  agent: rosa,
  finalPrice: { amountMinor: 4500, currency: 'USD' },
  discount: { amountMinor: 0, currency: 'USD' },
  commission: { amountMinor: 450, currency: 'USD' },
  installationDate: null,
  status: 'pending',
  createdAt: at(number),
  ...changes,
});

function someSales(role: Role = 'supervisor') {
  const sales = [
    aSale(1),
    aSale(2, { status: 'active', finalPrice: { amountMinor: 9900, currency: 'PEN' } }),
    aSale(3, { status: 'cancelled' }),
  ];
  staff(stage.api, { leads: [], messages: new Map() }, role);
  stage.api.on(listSales, ({ query }) => ({
    items: sales.filter(({ status }) => !query.status || status === query.status),
    nextCursor: null,
  }));
  stage.api.on(updateSale, ({ params, body }) => {
    const sale = sales.find(({ id }) => id === params.saleId) ?? aSale(0);
    return Object.assign(sale, body);
  });
}

it('a sale moves on, and cancelling asks first and leaves the totals', async () => {
  someSales();
  const page = await stage.open('/ventas');
  const row = page.getByRole('row', { name: /Cliente 1/ });
  const totals = page.getByRole('region', { name: /Totales/ });
  await totals.getByText('US$ 45 + S/ 99.00').waitFor();
  await row.getByRole('button', { name: /Pendiente/ }).click();
  await page.getByRole('menuitem', { name: 'Instalada' }).click();
  await row.getByRole('button', { name: /Instalada/ }).click();
  await page.getByRole('menuitem', { name: 'Anulada' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Anular venta' }).click();
  await row.getByText('Anulada').waitFor();
  await totals.getByText('S/ 99.00', { exact: true }).waitFor();
  expect(stage.api.bodies(updateSale)).toEqual([{ status: 'installed' }, { status: 'cancelled' }]);
});

it('a refused move goes back and says so', async () => {
  someSales();
  stage.api.refuse(updateSale, 'conflict');
  const page = await stage.open('/ventas');
  const row = page.getByRole('row', { name: /Cliente 1/ });
  await row.getByRole('button', { name: /Pendiente/ }).click();
  await page.getByRole('menuitem', { name: 'Activa' }).click();
  await page.getByText('El estado no cambió').waitFor();
  await isSeen(row.getByRole('button', { name: /Pendiente/ }));
});

it('filters survive a reload; who does not sell only reads', async () => {
  someSales('analyst');
  const page = await stage.open('/ventas');
  await page.getByRole('row', { name: /Cliente 1/ }).waitFor();
  await page.getByRole('combobox', { name: 'Estado' }).click();
  await page.getByRole('option', { name: 'Activa' }).click();
  await page.waitForURL('**/ventas?estado=active');
  await page.reload();
  await page.getByRole('row', { name: /Cliente 2/ }).waitFor();
  await expect.poll(() => page.getByRole('row', { name: /Cliente 1/ }).count(), patient).toBe(0);
  await expect
    .poll(() => page.getByRole('button', { name: /Cambiar el estado/ }).count(), patient)
    .toBe(0);
});

it('no sales yet, and an error, say what to do next', async () => {
  staff(stage.api, { leads: [], messages: new Map() }, 'supervisor');
  stage.api.on(listSales, () => ({ items: [], nextCursor: null }));
  const page = await stage.open('/ventas');
  await page.getByText('Aún no hay ventas').waitFor();
  stage.api.refuse(listSales, 'forbidden');
  await page.reload();
  await isSeen(page.getByRole('button', { name: 'Reintentar' }));
});

it.each([
  { dark: false, width: 1440 },
  { dark: true, width: 390 },
])('axe finds nothing serious ($width)', async (options) => {
  someSales();
  const page = await stage.open('/ventas', options);
  await page.getByRole('row', { name: /Cliente 1/ }).waitFor();
  expect(await seriousProblems(page)).toEqual([]);
});
