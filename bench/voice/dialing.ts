import { setTimeout as pause } from 'node:timers/promises';
import { newId } from '../../db/new-id.ts';
import type { CallId, LeadId } from '../../domain/ids.ts';
import { type CallInput, callWorkflowId, callWorkflowType } from '../../workflows/call/messages.ts';
import { dialerWorkflowId, setDialerLimits } from '../../workflows/dialer/messages.ts';
import type { Bench } from '../bench.ts';
import { percentile, rounded } from '../figures.ts';
import { type Stand, startStand } from '../stand/index.ts';
import { callEnvironment } from './caller.ts';
import { startCompany } from './company.ts';

const limits = { callsPerSecond: 20, callsAtOnce: 30 };
const ringMs = 800;
const patienceMs = 10 * 60_000;

/** A thousand queued calls at 20 a second and 30 at once, the worker killed in the middle: how they are spread, and that each is dialed once. */
export const dialing: Bench = async ({ isQuick }) => {
  const count = isQuick ? 40 : 1_000;
  let apiUrl = '';
  const company = await startCompany(() => apiUrl, ringMs);
  const stand = await startStand({
    env: { ...callEnvironment, TWILIO_BASE_URL: company.url, CALLING_HOURS: 'always' },
  });
  try {
    apiUrl = stand.url;
    await stand.client.workflow
      .getHandle(dialerWorkflowId(stand.taskQueue))
      .executeUpdate(setDialerLimits, { args: [{ ...limits, byUserId: 'user_supervisor' }] });
    await queue(stand, count);
    const endsMs = Date.now() + patienceMs;
    let killedAtMs = 0;
    while (company.dials.length < count && Date.now() < endsMs) {
      await pause(100);
      if (killedAtMs > 0 || company.dials.length < count / 2) continue;
      killedAtMs = Date.now();
      await stand.workers[0]?.kill();
      await stand.addWorker();
    }
    const perSecond = dialsPerSecond(company.dials.map(({ atMs }) => atMs));
    plot(perSecond);
    const firstMs = company.dials[0]?.atMs ?? 0;
    const lastMs = company.dials.at(-1)?.atMs ?? 0;
    return {
      'calls queued': count,
      'calls dialed': company.dials.length,
      'people rung': new Set(company.dials.map(({ to }) => to)).size,
      'limit, calls a second': limits.callsPerSecond,
      'dials in a second: median': rounded(percentile(perSecond, 0.5)),
      'dials in a second: most': Math.max(...perSecond),
      'limit, at once': limits.callsAtOnce,
      'at once: most': company.atOnce().most,
      'from the first to the last, s': rounded((lastMs - firstMs) / 1_000),
      'of it nobody dialed (worker killed), s': perSecond.filter((dials) => dials === 0).length,
    };
  } finally {
    await stand.close();
    company.close();
  }
};

async function queue({ db, client, taskQueue }: Stand, count: number): Promise<void> {
  const calls = Array.from({ length: count }, (_, index) => ({
    leadId: newId('lead') as LeadId,
    callId: newId('call') as CallId,
    phone: `+5196${String(index).padStart(7, '0')}`,
  }));
  await db
    .insertInto('lead')
    .values(
      calls.map(({ leadId: id, phone }) => ({
        id,
        phone,
        source: 'import' as const,
        stage: 'contacted' as const,
      })),
    )
    .execute();
  await db
    .insertInto('call')
    .values(
      calls.map(({ callId: id, leadId }) => ({
        id,
        leadId,
        direction: 'outbound' as const,
        status: 'queued' as const,
        purpose: 'campaign' as const,
      })),
    )
    .execute();
  const rest = [...calls];
  const start = async () => {
    for (let next = rest.pop(); next; next = rest.pop()) {
      const { callId, leadId } = next;
      const input: CallInput = { callId, leadId, purpose: 'campaign', timeScale: 1 };
      await client.workflow.start(callWorkflowType, {
        workflowId: callWorkflowId(callId),
        taskQueue,
        args: [input],
      });
    }
  };
  await Promise.all(Array.from({ length: 20 }, start));
}

function dialsPerSecond(atMs: number[]): number[] {
  const firstMs = atMs[0] ?? 0;
  const seconds = Math.floor(((atMs.at(-1) ?? firstMs) - firstMs) / 1_000) + 1;
  const counts = Array.from({ length: seconds }, () => 0);
  for (const ms of atMs) {
    const second = Math.floor((ms - firstMs) / 1_000);
    counts[second] = (counts[second] ?? 0) + 1;
  }
  return counts;
}

/** The pace as a line of bars, a second each. */
function plot(perSecond: number[]): void {
  const bars = ' ▁▂▃▄▅▆▇█';
  const most = Math.max(...perSecond, 1);
  const drawn = perSecond.map((dials) => bars[Math.ceil((dials / most) * (bars.length - 1))]);
  process.stdout.write(`  dials, second by second (█ = ${most}): ${drawn.join('')}\n`);
}
