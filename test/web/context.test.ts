import { expect, it } from 'vitest';
import { listScoreEvents } from '../../api/contract/history.ts';
import type { Lead } from '../../api/contract/leads.ts';
import { updateLead } from '../../api/contract/leads.ts';
import { changeWait } from '../../api/contract/ownership.ts';
import { recordLeadSale } from '../../api/contract/sales.ts';
import type { Role } from '../../domain/lead.ts';
import { fibre100, losOlivos, staff } from './stage/company.ts';
import { isSeen, patient, setStage } from './stage/stage.ts';
import { aLeadView, at } from './stage/views.ts';

const stage = setStage();

async function open(changes: Partial<Lead> = {}, role: Role = 'senior') {
  const lead = aLeadView(1, { ...losOlivos, ...changes });
  staff(stage.api, { leads: [lead], messages: new Map() }, role);
  const page = await stage.open('/bandeja/lead_1');
  const context = page.getByRole('complementary', { name: 'Contexto del lead' });
  await context.waitFor();
  return { page, context };
}

it('a sale is closed from the catalogue with its discount and date, after one more look', async () => {
  const { page, context } = await open();
  await context.getByRole('button', { name: 'Cerrar venta' }).click();
  const dialog = page.getByRole('dialog', { name: 'Cerrar venta' });
  await dialog.getByRole('radio', { name: /Fibra 100/ }).check();
  await dialog.getByLabel('Descuento').fill('50');
  await dialog.getByRole('button', { name: 'Revisar' }).click();
  await dialog.getByText('El descuento no puede pasar del precio.').waitFor();
  await dialog.getByLabel('Descuento').fill('5');
  await dialog.getByLabel('Fecha de instalación').fill('2030-01-15');
  await dialog.getByRole('button', { name: 'Revisar' }).click();
  await dialog.getByText('US$ 40').waitFor();
  await dialog.getByRole('button', { name: 'Confirmar venta' }).click();
  await page.getByText('Venta cerrada. La conversación queda como historial.').waitFor();
  expect(stage.api.bodies(recordLeadSale)).toMatchObject([
    {
      productId: fibre100.id,
      finalPrice: { amountMinor: 4000, currency: 'USD' },
      installationDate: '2030-01-15',
    },
  ]);
});

it('a sale starts from the plan that the customer chose', async () => {
  const { page, context } = await open({ chosenProductId: fibre100.id });
  await context.getByRole('button', { name: 'Cerrar venta' }).click();
  const dialog = page.getByRole('dialog', { name: 'Cerrar venta' });
  const first = dialog.getByRole('radio').first();
  await dialog.getByText('Lo eligió el cliente').waitFor();
  await expect.poll(() => first.isChecked(), patient).toBe(true);
});

it('a sale that was not recorded leaves everything filled in to try again', async () => {
  const { page, context } = await open();
  stage.api.refuse(recordLeadSale, 'unavailable');
  await context.getByRole('button', { name: 'Cerrar venta' }).click();
  const dialog = page.getByRole('dialog', { name: 'Cerrar venta' });
  await dialog.getByRole('radio', { name: /Fibra 100/ }).check();
  await dialog.getByRole('button', { name: 'Revisar' }).click();
  for (const presses of [1, 2]) {
    await dialog.getByRole('button', { name: 'Confirmar venta' }).click();
    await expect.poll(() => stage.api.bodies(recordLeadSale).length, patient).toBe(presses);
    await page
      .getByText(/El servicio no responde/)
      .first()
      .waitFor();
  }
  const [first, second] = stage.api.bodies(recordLeadSale);
  expect(first?.requestId).toBe(second?.requestId);
});

it('what comes next can be skipped, and says why it waits', async () => {
  const { page, context } = await open({
    waitingFor: [
      { id: 'reminder', kind: 'reminder', dueAt: '2030-01-15T15:00:00Z', reason: 'will_think' },
    ],
  });
  await context.getByText('El cliente dijo que lo pensará.').waitFor();
  await context.getByRole('button', { name: 'Opciones de recordatorio' }).click();
  await page.getByRole('menuitem', { name: 'Omitir' }).click();
  await isSeen(context.getByText('Nada programado por ahora.'));
  expect(stage.api.bodies(changeWait)).toEqual([{ action: 'skip' }]);
});

it('"why 85?" is answered with every change and its reasons', async () => {
  const { context } = await open({ score: 85, classification: 'HOT' });
  stage.api.on(listScoreEvents, () => ({
    items: [
      {
        id: 'sev_1',
        scoreBefore: 60,
        scoreAfter: 85,
        breakdown: aLeadView(1).scoreBreakdown,
        reasons: [{ component: 'pricing', points: 25, reason: 'chose_quoted_plan' }],
        messageId: null,
        at: at(0),
      },
    ],
    nextCursor: null,
  }));
  await context.page().reload();
  await context.getByRole('button', { name: '¿Por qué 85?' }).click();
  const history = context.getByRole('list', { name: 'Cómo llegó hasta aquí' });
  await history.getByText('60 → 85').waitFor();
  await expect.poll(() => history.textContent(), patient).toContain('+25');
  await isSeen(history.getByText('eligió un plan cotizado'));
});

it('the profile is corrected in place; an amount that is none is refused', async () => {
  const { page, context } = await open();
  await context.getByRole('button', { name: 'Editar' }).click();
  await context.getByRole('textbox', { name: 'Nombre' }).fill('Ana');
  await context.getByRole('textbox', { name: /Presupuesto/ }).fill('barato');
  await context.getByRole('button', { name: 'Guardar' }).click();
  await context.getByText(/Escribe un monto/).waitFor();
  await context.getByRole('textbox', { name: /Presupuesto/ }).fill('45.50');
  await context.getByRole('button', { name: 'Guardar' }).click();
  await isSeen(page.getByText('Datos guardados'));
  expect(stage.api.bodies(updateLead)).toMatchObject([
    { firstName: 'Ana', budget: { amountMinor: 4550, currency: 'USD' }, email: null },
  ]);
});

it.each([
  ['supervisor', 1],
  ['junior', 0],
] as [Role, number][])('assigning is offered to a %s: %i', async (role, offered) => {
  const { page, context } = await open({}, role);
  await context.getByRole('button', { name: 'Más acciones' }).click();
  await page.getByRole('menuitem', { name: 'Marcar como perdido' }).waitFor();
  await expect
    .poll(() => page.getByRole('menuitem', { name: 'Asignar a…' }).count(), patient)
    .toBe(offered);
});

it('an analyst sees everything and is offered nothing', async () => {
  const { context } = await open({}, 'analyst');
  await expect
    .poll(
      () => context.getByRole('button', { name: /Cerrar venta|Pedir llamada|Editar/ }).count(),
      patient,
    )
    .toBe(0);
});
