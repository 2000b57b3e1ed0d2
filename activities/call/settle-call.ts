import { recordChange } from '../../db/lead-life/record-change.ts';
import type { TurnAction } from '../../domain/assistant.ts';
import type { CallId } from '../../domain/ids.ts';
import type { Stage } from '../../domain/lead.ts';
import {
  after,
  type TurnWishes,
  waitsAfterRejectedCall,
  waitsAfterTurn,
} from '../../domain/waits/plan.ts';
import type { ActivityDeps } from '../deps.ts';
import { situationOf } from '../life/due.ts';
import { handOver } from '../life/hand-over.ts';
import type { CallSettlement, LeadSnapshot } from '../outcomes.ts';

type Deps = Pick<ActivityDeps, 'db'>;

/**
 * What follows from a call that has ended, planned by the same rules as after a turn of the chat: a
 * reminder that was agreed, a person for who asked and got none, silence for who said no. Asked
 * again, it plans the same.
 */
export async function settleCall(
  { db }: Deps,
  { lead, callId }: { lead: LeadSnapshot; callId: CallId },
): Promise<CallSettlement> {
  const { leadId } = lead;
  const [call, { classification, stage: storedStage }] = await Promise.all([
    db
      .selectFrom('call')
      .select(['actions', 'agentId', 'outcome', 'direction'])
      .where('id', '=', callId)
      .executeTakeFirst(),
    db
      .selectFrom('lead')
      .select(['classification', 'stage'])
      .where('id', '=', leadId)
      .executeTakeFirstOrThrow(),
  ]);
  const unchanged = { ...lead, classification };
  const wasTalkedOn = call?.outcome === 'successful' || call?.outcome === 'rejected';
  if (call === undefined || !wasTalkedOn) return settlementOf(unchanged);

  const nowMs = Date.now();
  const wishes = wishesOf(call.actions, { lead, classification, nowMs, gotAgent: call.agentId });
  const stage = stageAfterCall(storedStage, classification, call.actions);
  const situation = { ...situationOf(lead, nowMs), stage, classification };
  const planned = waitsAfterTurn(lead.waits, situation, wishes);
  const waits =
    wishes.rejected && call.direction === 'outbound'
      ? waitsAfterRejectedCall(planned, situation)
      : planned;
  const assignedAgentId = await db.transaction().execute(async (trx) => {
    const found =
      wishes.needsPerson === null || lead.optedOut
        ? (lead.assignedAgentId ?? call.agentId)
        : await handOver(trx, {
            leadId,
            classification,
            assignedAgentId: lead.assignedAgentId,
            kind: wishes.needsPerson === 'hot' ? 'hot_lead' : 'asked_for_person',
            dedupeKey: `call_ended:${callId}`,
          });
    await recordChange(
      trx,
      { ...lead, stage, waits, assignedAgentId: found },
      {
        kind: 'call_ended',
        actorUserId: null,
        dedupeKey: `call_ended:${callId}`,
        data: { callId },
      },
    );
    return found;
  });
  return { stage, classification, assignedAgentId, waits };
}

const settlementOf = ({
  stage,
  classification,
  assignedAgentId,
  waits,
}: LeadSnapshot): CallSettlement => ({ stage, classification, assignedAgentId, waits });

function wishesOf(
  actions: TurnAction[],
  call: { lead: LeadSnapshot; classification: string; nowMs: number; gotAgent: string | null },
): TurnWishes {
  const has = (kind: TurnAction['kind']) => actions.some((action) => action.kind === kind);
  const becameHot = call.classification === 'HOT' && call.lead.classification !== 'HOT';
  const wantsPerson = becameHot ? 'hot' : has('hand_over') ? 'asked' : null;
  return {
    remindAt: remindAt(actions, call),
    needsPerson: call.gotAgent === null ? wantsPerson : null,
    rejected: has('reject'),
    proposesCall: has('propose_call') && call.gotAgent === null,
    nurturingAfterMs: null,
  };
}

/** The latest word on it counts. */
function remindAt(
  actions: TurnAction[],
  { lead: { timeScale }, nowMs }: { lead: LeadSnapshot; nowMs: number },
): TurnWishes['remindAt'] {
  const reminder = actions.findLast((action) => action.kind === 'remind');
  if (reminder === undefined) return null;
  if (reminder.reason === 'will_think') return 'default';
  return after({ nowMs, timeScale }, Math.max(reminder.dueAtMs - nowMs, 0));
}

function stageAfterCall(stage: Stage, classification: string, actions: TurnAction[]): Stage {
  if (stage === 'won' || stage === 'negotiating') return stage;
  const negotiates = classification === 'HOT' || actions.some(({ kind }) => kind === 'hand_over');
  return negotiates ? 'negotiating' : 'contacted';
}
