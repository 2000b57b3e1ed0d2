import { expect, it } from 'vitest';
import { getLead, listLeads } from '../../api/contract/leads.ts';
import type { LeadId } from '../../domain/ids.ts';
import { staff } from './stage/company.ts';
import { isSeen, patient, scrollToClient, setStage } from './stage/stage.ts';
import { aLeadView, at } from './stage/views.ts';

const stage = setStage();
const path = (url: string) => new URL(url).pathname + new URL(url).search;
const hot = { classification: 'HOT', score: 85 } as const;

function threeLeads() {
  const leads = [aLeadView(3, hot), aLeadView(2), aLeadView(1, hot)];
  staff(stage.api, { leads, messages: new Map() }, 'senior');
  return leads;
}

it('filters and the open conversation live in the URL and survive a reload', async () => {
  threeLeads();
  const page = await stage.open('/bandeja');
  await page.getByRole('button', { name: 'Caliente' }).click();
  await page.getByRole('link', { name: /Cliente 1/ }).click();
  await page.getByRole('heading', { name: 'Cliente 1' }).first().waitFor();
  expect(path(page.url())).toBe('/bandeja/lead_1?clase=HOT');
  await page.reload();
  await page.getByRole('heading', { name: 'Cliente 1' }).first().waitFor();
  await expect.poll(() => page.getByRole('link', { name: /Cliente 2/ }).count(), patient).toBe(0);
});

it('J and K go through the list, and "?" tells so', async () => {
  threeLeads();
  const page = await stage.open('/bandeja');
  await page.getByRole('link', { name: /Cliente 3/ }).waitFor();
  for (const [key, lead] of [
    ['j', 'lead_3'],
    ['j', 'lead_2'],
    ['k', 'lead_3'],
  ] as const) {
    await page.keyboard.press(key);
    await page.waitForURL(`**/bandeja/${lead}`);
  }
  await page.keyboard.press('?');
  await isSeen(page.getByRole('dialog', { name: 'Atajos de teclado' }));
});

it('a lead that writes comes to the top by itself', async () => {
  const leads = threeLeads();
  const page = await stage.open('/bandeja');
  const rows = page.getByRole('list', { name: 'Conversaciones' }).getByRole('link');
  await rows.first().getByText('Cliente 3').waitFor();
  // The socket opens after the first render; an announcement before it would be missed by design.
  await page.waitForFunction(() => document.readyState === 'complete');
  Object.assign(leads[2] ?? {}, { lastMessageAt: at(99), lastMessagePreview: 'ya me decidí' });
  await expect
    .poll(async () => {
      stage.api.announce({ kind: 'message_changed', leadId: 'lead_1' as LeadId });
      return rows.first().textContent();
    }, patient)
    .toContain('ya me decidí');
});

it('a storm of changes costs a refresh of the list, not a request for each lead', async () => {
  const leads = Array.from({ length: 40 }, (_, index) => aLeadView(index));
  staff(stage.api, { leads, messages: new Map() }, 'senior');
  const page = await stage.open('/bandeja');
  const rows = page.getByRole('list', { name: 'Conversaciones' }).getByRole('link');
  await rows.first().waitFor();
  Object.assign(leads[0] ?? {}, { lastMessagePreview: 'en medio de la tormenta' });
  await expect
    .poll(() => {
      for (const { id } of leads) stage.api.announce({ kind: 'lead_changed', leadId: id });
      return stage.api.bodies(listLeads).length;
    }, patient)
    .toBe(2);
  await isSeen(page.getByText('en medio de la tormenta'));
  expect(stage.api.bodies(getLead)).toEqual([]);
});

it('10,000 leads are drawn a screenful at a time, and the next pages come while scrolling', async () => {
  const leads = Array.from({ length: 10_000 }, (_, index) =>
    aLeadView(index, { lastMessageAt: at(-index) }),
  );
  staff(stage.api, { leads, messages: new Map() }, 'senior');
  const page = await stage.open('/bandeja');
  const list = page.getByRole('list', { name: 'Conversaciones' });
  await list.getByText('Cliente 0', { exact: true }).waitFor();
  await scrollToClient(list, 120, 700);
  await expect.poll(() => list.getByRole('listitem').count(), patient).toBeLessThan(60);
});

it('nothing yet, nothing found, and an error each say what to do next', async () => {
  staff(stage.api, { leads: [], messages: new Map() }, 'senior');
  const page = await stage.open('/bandeja');
  await page.getByRole('link', { name: 'Abrir el simulador' }).waitFor();
  await page.getByRole('searchbox', { name: /Buscar nombre/ }).fill('nadie');
  await page.getByRole('button', { name: 'Quitar filtros' }).last().click();
  await page.getByText('Aún no hay conversaciones').waitFor();

  stage.api.refuse(listLeads, 'forbidden');
  await page.reload();
  await page.getByText('No pudimos cargar esto').waitFor();
  threeLeads();
  await page.getByRole('button', { name: 'Reintentar' }).click();
  await isSeen(page.getByRole('link', { name: /Cliente 3/ }));
});

it('on a phone each pane is a page, with a way back', async () => {
  threeLeads();
  const page = await stage.open('/bandeja?clase=HOT', { width: 390 });
  await page.getByRole('link', { name: /Cliente 3/ }).click();
  await page.getByRole('log', { name: 'Mensajes' }).or(page.getByText('Aún no hay')).waitFor();
  await expect
    .poll(() => page.getByRole('list', { name: 'Conversaciones' }).count(), patient)
    .toBe(0);
  await page.getByRole('button', { name: 'Ver contexto' }).click();
  await page.getByRole('dialog', { name: 'Contexto del lead' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Volver a la bandeja' }).click();
  await page.getByRole('list', { name: 'Conversaciones' }).waitFor();
  expect(path(page.url())).toBe('/bandeja?clase=HOT');
});

it('a lead that does not exist and a page that does not exist say so', async () => {
  threeLeads();
  const page = await stage.open('/bandeja/lead_404');
  await page.getByText('Este lead no existe').waitFor();
  await page.goto(`${stage.api.url}/nada`);
  await isSeen(page.getByText('Esta página no existe'));
});

it('Ctrl K finds anyone from anywhere', async () => {
  threeLeads();
  const page = await stage.open('/bandeja');
  await page.getByRole('link', { name: /Cliente 3/ }).waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('cliente 2');
  await page.getByRole('option', { name: /Cliente 2/ }).waitFor();
  await page.keyboard.press('Enter');
  await isSeen(page.getByRole('heading', { name: 'Cliente 2' }));
  expect(path(page.url())).toBe('/bandeja/lead_2');
});
