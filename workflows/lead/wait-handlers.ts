import { setHandler } from '@temporalio/workflow';
import type { UserId } from '../../domain/ids.ts';
import { earliest } from '../../domain/waits/plan.ts';
import type { Wait } from '../../domain/waits.ts';
import { ours } from './activity-options.ts';
import { setWaits } from './changes.ts';
import * as messages from './messages.ts';
import { record } from './record.ts';
import type { LeadRun } from './state.ts';
import { validators } from './validators.ts';

/** What people do to a lead's timers and campaigns. */
export function listenToWaits(run: LeadRun): void {
  const check = validators(run);
  setHandler(
    messages.enrol,
    async ({ campaignVersionId, byUserId }) => {
      const enrolled = await ours.enrol({ lead: run.snapshot(), campaignVersionId });
      run.enrolment = enrolled.enrolment;
      setWaits(run, enrolled.waits);
      await record(run, { kind: 'campaign_enrolled', actorUserId: byUserId });
    },
    { validator: check.enrol },
  );
  setHandler(
    messages.leaveCampaign,
    async ({ byUserId }) => {
      run.enrolment = null;
      setWaits(
        run,
        run.waits.filter((wait) => wait.kind !== 'campaign_step'),
      );
      await ours.leaveCampaign({ leadId: run.leadId, reason: 'removed_by_person' });
      await record(run, { kind: 'campaign_left', actorUserId: byUserId });
    },
    { validator: check.leaveCampaign },
  );
  setHandler(
    messages.skipWait,
    ({ waitId, byUserId }) => {
      const waits = run.waits.filter((wait) => wait.id !== waitId);
      return changeWaits(run, waits, 'wait_skipped', waitId, byUserId);
    },
    { validator: check.knownWait },
  );
  setHandler(
    messages.moveWait,
    ({ waitId, dueAtMs, byUserId }) => {
      const waits = run.waits.map((wait) => (wait.id === waitId ? { ...wait, dueAtMs } : wait));
      return changeWaits(run, waits, 'wait_moved', waitId, byUserId);
    },
    { validator: check.moveWait },
  );
  setHandler(
    messages.runWaitNow,
    ({ waitId, byUserId }) => {
      // Before every other wait: the story acts on the earliest that is due.
      const first = Math.min(Date.now(), (earliest(run.waits)?.dueAtMs ?? 0) - 1);
      const waits = run.waits.map((wait) =>
        wait.id === waitId ? { ...wait, dueAtMs: first } : wait,
      );
      return changeWaits(run, waits, 'wait_run', waitId, byUserId);
    },
    { validator: check.knownWait },
  );
}

async function changeWaits(
  run: LeadRun,
  waits: Wait[],
  kind: string,
  waitId: string,
  byUserId: UserId,
): Promise<Wait[]> {
  setWaits(run, waits);
  await record(run, { kind, actorUserId: byUserId, data: { waitId } });
  return run.waits;
}
