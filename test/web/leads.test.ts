import { expect, it } from 'vitest';
import { listLeads } from '../../api/contract/leads.ts';
import { staff } from './stage/company.ts';
import { isSeen, patient, scrollToClient, seriousProblems, setStage } from './stage/stage.ts';
import { aLeadView, at } from './stage/views.ts';

const stage = setStage();

function threeLeads() {
  const leads = [
    aLeadView(3, { classification: 'WARM', score: 60 }),
    aLeadView(2, { classification: 'COLD' }),
    aLeadView(1, { classification: 'HOT', score: 85, zone: 'Los Olivos' }),
  ];
  staff(stage.api, { leads, messages: new Map() }, 'supervisor');
  return leads;
}

it('filters live in the URL, survive a reload, and are taken off again', async () => {
  threeLeads();
  const page = await stage.open('/leads');
  await page.getByRole('link', { name: /Cliente 2/ }).waitFor();
  await page.getByRole('combobox', { name: 'Clase' }).click();
  await page.getByRole('option', { name: 'Caliente' }).click();
  await page.getByRole('searchbox', { name: /Buscar nombre/ }).fill('cliente');
  await page.waitForURL('**/leads?clase=HOT&q=cliente');
  await page.reload();
  await page.getByRole('link', { name: /Cliente 1/ }).waitFor();
  await expect
    .poll(() => page.getByRole('link', { name: /Cliente [23]/ }).count(), patient)
    .toBe(0);
  await page.getByText('1 lead con estos filtros').waitFor();
  await page.getByRole('button', { name: 'Quitar filtros' }).click();
  await isSeen(page.getByRole('link', { name: /Cliente 2/ }));
});

it('a row leads to the lead, and back comes to the same filters', async () => {
  threeLeads();
  const page = await stage.open('/leads?clase=HOT');
  await page.getByRole('link', { name: /Cliente 1/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Cliente 1' }).waitFor();
  await page.goBack();
  await page.getByRole('table', { name: 'Leads' }).waitFor();
  expect(new URL(page.url()).search).toBe('?clase=HOT');
});

it('a row follows its lead live, where it stands', async () => {
  const leads = threeLeads();
  const page = await stage.open('/leads');
  await page.getByRole('link', { name: /Cliente 2/ }).waitFor();
  Object.assign(leads[1] ?? {}, { classification: 'HOT', score: 90 });
  await expect
    .poll(async () => {
      stage.api.announce({ kind: 'lead_changed', leadId: aLeadView(2).id });
      return page.getByRole('row', { name: /Cliente 2/ }).textContent();
    }, patient)
    .toContain('90Caliente');
});

it('10,000 leads are drawn a screenful at a time', async () => {
  const leads = Array.from({ length: 10_000 }, (_, index) =>
    aLeadView(index, { lastMessageAt: at(-index) }),
  );
  staff(stage.api, { leads, messages: new Map() }, 'supervisor');
  const page = await stage.open('/leads');
  const table = page.getByRole('table', { name: 'Leads' });
  await table.getByRole('link', { name: /Cliente 0 / }).waitFor();
  await scrollToClient(table, 250, 1500);
  await expect.poll(() => table.getByRole('row').count(), patient).toBeLessThan(80);
});

it('nothing yet, nothing found, and an error each say what to do next', async () => {
  staff(stage.api, { leads: [], messages: new Map() }, 'supervisor');
  const page = await stage.open('/leads');
  await page.getByRole('link', { name: 'Abrir el simulador' }).waitFor();
  await page.getByRole('searchbox', { name: /Buscar nombre/ }).fill('nadie');
  await page.getByText('Ningún lead coincide').waitFor();
  stage.api.refuse(listLeads, 'forbidden');
  await page.reload();
  await page.getByText('No pudimos cargar esto').waitFor();
  threeLeads();
  await page.getByRole('button', { name: 'Reintentar' }).click();
  await isSeen(page.getByText('Ningún lead coincide'));
});

it.each([
  { dark: false, width: 1440 },
  { dark: true, width: 390 },
])('axe finds nothing serious in the table ($width)', async (options) => {
  threeLeads();
  const page = await stage.open('/leads', options);
  await page.getByRole('link', { name: /Cliente 2/ }).waitFor();
  expect(await seriousProblems(page)).toEqual([]);
});
