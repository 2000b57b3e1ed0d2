import { expect, it } from 'vitest';
import type { WaitView } from '../../api/contract/leads.ts';
import { changeWait } from '../../api/contract/ownership.ts';
import { getLeadWorkflow, type LeadWorkflow } from '../../api/contract/process.ts';
import type { Role } from '../../domain/lead.ts';
import { staff } from './stage/company.ts';
import { isSeen, patient, seriousProblems, setStage } from './stage/stage.ts';
import { aLeadView, aMessageView } from './stage/views.ts';

const stage = setStage();
const reminder: WaitView = {
  id: 'reminder',
  kind: 'reminder',
  dueAt: '2030-01-15T15:00:00Z',
  reason: 'will_think',
};
const followUp: WaitView = { ...reminder, id: 'follow_up', kind: 'follow_up', reason: 'warm_lead' };

function aLeadWithProcess(changes: Partial<LeadWorkflow> = {}, role: Role = 'supervisor') {
  const lead = aLeadView(1, { classification: 'HOT', score: 85, waitingFor: [reminder, followUp] });
  staff(stage.api, { leads: [lead], messages: new Map([[lead.id, [aMessageView(1)]]]) }, role);
  stage.api.on(getLeadWorkflow, () => ({
    workflowId: 'lead/lead_1',
    runId: 'run',
    status: 'running',
    startedAt: '2026-11-23T15:00:00Z',
    historyLength: 120,
    state: null,
    timers: lead.waitingFor,
    pendingActivities: [
      {
        type: 'deliver',
        state: 'scheduled',
        attempt: 3,
        maximumAttempts: 8,
        lastError: 'El proveedor respondió 503',
        nextAttemptAt: '2030-01-15T15:00:00Z',
      },
    ],
    timeline: [{ at: '2026-11-23T15:00:00Z', kind: 'signal', summary: 'El cliente escribió' }],
    ...changes,
  }));
  return lead;
}

it('a supervisor skips a timer, moves another, and the list follows', async () => {
  aLeadWithProcess();
  const page = await stage.open('/leads/lead_1?ver=process');
  const wait = (name: string) => page.getByRole('tabpanel').getByRole('listitem', { name });
  await wait('Recordatorio').getByRole('button', { name: 'Omitir' }).click();
  await wait('Recordatorio').waitFor({ state: 'detached' });
  await wait('Seguimiento').getByRole('button', { name: 'Mover' }).click();
  const dialog = page.getByRole('dialog', { name: 'Mover a otra hora' });
  await dialog.getByLabel('Nueva fecha y hora').fill('2031-02-03T10:30');
  await dialog.getByRole('button', { name: 'Mover' }).click();
  await wait('Seguimiento').waitFor({ state: 'detached' });
  expect(stage.api.bodies(changeWait)).toEqual([
    { action: 'skip' },
    { action: 'move', dueAt: '2031-02-03T15:30:00.000Z' },
  ]);
});

it('shows what is being tried, how often, and why it failed', async () => {
  aLeadWithProcess();
  const page = await stage.open('/leads/lead_1?ver=process');
  await page.getByText('Intento 3 de 8').waitFor();
  await page.getByText(/El proveedor respondió 503/).waitFor();
  await isSeen(page.getByText('El cliente escribió'));
});

it('says plainly when the process cannot be asked, and offers nothing that would not work', async () => {
  aLeadWithProcess({ status: 'unreachable', startedAt: null, pendingActivities: [], timeline: [] });
  const page = await stage.open('/leads/lead_1?ver=process');
  await page.getByText('No pudimos consultar el proceso').waitFor();
  await page.getByRole('tabpanel').getByRole('listitem', { name: 'Recordatorio' }).waitFor();
  await expect
    .poll(() => page.getByRole('tabpanel').getByRole('button', { name: 'Omitir' }).count(), patient)
    .toBe(0);
});

it('an analyst reads the process and changes nothing', async () => {
  aLeadWithProcess({}, 'analyst');
  const page = await stage.open('/leads/lead_1?ver=process');
  await page.getByText('Intento 3 de 8').waitFor();
  await expect
    .poll(() => page.getByRole('button', { name: 'Hacer ahora' }).count(), patient)
    .toBe(0);
});

it('the open part lives in the URL; on a phone the profile comes first', async () => {
  aLeadWithProcess();
  const page = await stage.open('/leads/lead_1', { width: 390 });
  await page.getByRole('heading', { name: 'Puntaje' }).waitFor();
  await page.getByRole('tab', { name: 'Historial' }).click();
  await page.getByText('Mensaje 1').waitFor();
  await page.reload();
  await isSeen(page.getByText('Mensaje 1'));
});

it('a lead that does not exist says so', async () => {
  aLeadWithProcess();
  const page = await stage.open('/leads/lead_404');
  await isSeen(page.getByText('Este lead no existe'));
});

it.each([
  { dark: true, width: 1440 },
  { dark: false, width: 390 },
])('axe finds nothing serious on the page ($width)', async (options) => {
  aLeadWithProcess();
  const page = await stage.open('/leads/lead_1?ver=process', options);
  await page.getByText('Intento 3 de 8').waitFor();
  expect(await seriousProblems(page)).toEqual([]);
});
