import { expect, it } from 'vitest';
import { listStuckLeads, retryLead, type StuckLead } from '../../api/contract/stuck.ts';
import { staff } from './stage/company.ts';
import { patient, seriousProblems, setStage } from './stage/stage.ts';
import { aLeadView } from './stage/views.ts';

const stage = setStage();

const aStuckLead = (): StuckLead => ({
  lead: aLeadView(1),
  reason: 'unanswered',
  since: new Date(Date.now() - 300_000).toISOString(),
  workflowStatus: 'running',
  attempt: 7,
  lastError: 'could not extend file',
});

it('the supervisor sees who is kept waiting and why, retries, and the list is empty', async () => {
  const stuck = [aStuckLead()];
  staff(stage.api, { leads: [aLeadView(1), aLeadView(2)], messages: new Map() }, 'supervisor');
  stage.api.on(listStuckLeads, () => ({ items: stuck }));
  stage.api.on(retryLead, () => {
    stuck.pop();
    return { done: 'restarted' as const };
  });
  const page = await stage.open('/leads');
  const link = page.getByRole('link', { name: /Atascados\s*1/ });
  await link.click();
  const row = page.getByRole('row', { name: /Cliente 1/ });
  await row.getByText('Mensaje sin respuesta').waitFor();
  await row.getByText(/could not extend file · intento 7/).waitFor();
  expect(await seriousProblems(page)).toEqual([]);
  await row.getByRole('button', { name: 'Reintentar con Cliente 1' }).click();
  await page.getByText('Cliente 1: Su proceso empezó de nuevo').waitFor();
  await page.getByText('Ningún lead está atascado').waitFor();
});

it('an agent is not shown what only a supervisor may do', async () => {
  staff(stage.api, { leads: [aLeadView(1)], messages: new Map() }, 'junior');
  const page = await stage.open('/leads');
  await page.getByRole('link', { name: /Cliente 1/ }).waitFor();
  await expect.poll(() => page.getByRole('link', { name: /Atascados/ }).count(), patient).toBe(0);
});
