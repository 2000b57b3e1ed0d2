import type { Db } from '../../db/connect.ts';
import {
  automaticContacts,
  automaticTurn,
  loadForContact,
  storeContact,
} from '../../db/lead-life/contacts.ts';
import { notify } from '../../db/lead-life/notify.ts';
import { recordWaits } from '../../db/lead-life/record-change.ts';
import { newId } from '../../db/new-id.ts';
import { emptyMemory } from '../../domain/assistant.ts';
import type { CampaignDefinition, CampaignScript } from '../../domain/campaign/definition.ts';
import { capLiftsAt } from '../../domain/campaign/next-step.ts';
import type { LeadId, MessageId } from '../../domain/ids.ts';
import { postponed, waitsAfterContact } from '../../domain/waits/plan.ts';
import type { Wait } from '../../domain/waits.ts';
import { isWindowOpen } from '../../domain/whatsapp-window.ts';
import type { ActivityDeps } from '../deps.ts';
import type { LeadSnapshot, WaitOutcome } from '../outcomes.ts';
import { callIsDue } from './calls.ts';
import { type DueWait, replaced, situationOf } from './due.ts';

type Deps = Pick<ActivityDeps, 'db' | 'telephony' | 'loadCatalogue' | 'composeFollowUp'>;

/** Follow-ups keep the campaigns' distance: once in 18 business hours, whoever asks. A reminder is a promise and keeps its day. */
const cap: CampaignDefinition['frequencyCap'] = { contacts: 1, perMs: 18 * 60 * 60_000 };

/** Writes to a lead that has been silent (abandonment, WARM follow-up) or asked to be reminded. */
export async function contact(deps: Deps, due: DueWait): Promise<WaitOutcome> {
  const { lead, wait } = due;
  const nowMs = Date.now();
  const laterMs =
    wait.kind === 'reminder' ? null : await contactAllowedAt(deps.db, lead, wait, cap, nowMs);
  if (laterMs !== null)
    return settle(deps.db, lead, null, replaced(lead, postponed(wait, laterMs)));
  const { draftId, ...dial } = await reachOut(deps, due);
  const waits = waitsAfterContact(lead.waits, situationOf(lead, nowMs), wait);
  return { ...(await settle(deps.db, lead, draftId, waits)), ...dial };
}

/** By a message; by a person when one owns the conversation; by phone when messages did not help. */
async function reachOut(
  deps: Deps,
  { lead, wait }: DueWait,
): Promise<Pick<WaitOutcome, 'draftId' | 'dial'>> {
  if (lead.owner.kind === 'agent') {
    await remindAgent(deps.db, lead, wait);
    return { draftId: null };
  }
  if (wait.reason === 'no_reply_again') {
    if (lead.classification === 'COLD') return { draftId: null };
    return { draftId: null, ...(await callIsDue(deps, lead, { ...wait, id: 'call_task' })) };
  }
  // A COLD lead in a campaign already hears the other script from it.
  if (wait.kind === 'abandonment' && lead.waits.some(({ kind }) => kind === 'campaign_step'))
    return { draftId: null };
  return { draftId: await composeContact(deps, lead, { wait, script: null }) };
}

async function remindAgent(db: Db, lead: LeadSnapshot, wait: Wait): Promise<void> {
  const userId = lead.owner.agentId ?? lead.assignedAgentId;
  if (userId === null) return;
  await notify(db, {
    userIds: [userId],
    kind: 'reminder_due',
    leadId: lead.leadId,
    data: { reason: wait.reason },
    dedupeKey: turnIdOf(lead.leadId, wait),
  });
}

/** Stores what the assistant wants to say without having been asked. null: there is nothing (more) to say. */
export async function composeContact(
  { db, loadCatalogue, composeFollowUp }: Deps,
  { leadId }: LeadSnapshot,
  { wait, script }: { wait: Wait; script: CampaignScript | null },
): Promise<MessageId | null> {
  const [lead, catalogue] = await Promise.all([loadForContact(db, leadId), loadCatalogue()]);
  if (lead.optedOutAt !== null || lead.conversationId === null) return null;
  if (lead.marketingOptedOutAt !== null && wait.kind !== 'reminder') return null;
  const nowMs = Date.now();
  const composed = composeFollowUp({
    wait,
    script,
    memory: { ...emptyMemory, ...lead.memory },
    firstName: lead.firstName ?? firstNameOf(lead.profileName),
    catalogue,
    windowOpen: isWindowOpen(lead.lastCustomerMessageAt?.getTime() ?? null, nowMs),
  });
  if (composed === null) return null;
  return storeContact(db, {
    id: newId('message'),
    leadId,
    conversationId: lead.conversationId,
    turnId: turnIdOf(leadId, wait),
    ...composed,
  });
}

/** When the next automated contact may go out; null: now. An earlier attempt at this very contact does not count. */
export async function contactAllowedAt(
  db: Db,
  { leadId, timeScale }: LeadSnapshot,
  wait: Wait,
  limit: CampaignDefinition['frequencyCap'],
  nowMs: number,
): Promise<number | null> {
  const sinceMs = nowMs - limit.perMs / timeScale;
  const contactsMs = await automaticContacts(db, leadId, sinceMs, turnIdOf(leadId, wait));
  return capLiftsAt(limit, contactsMs, { nowMs, timeScale });
}

const turnIdOf = (leadId: LeadId, { id, dueAtMs }: Wait) =>
  `${automaticTurn}${leadId}_${id}_${dueAtMs}`;

async function settle(
  db: Db,
  lead: LeadSnapshot,
  draftId: MessageId | null,
  waits: Wait[],
): Promise<WaitOutcome> {
  await recordWaits(db, lead.leadId, waits);
  return { draftId, waits, enrolment: lead.enrolment };
}

/** "Rosa Huamán 🌸" greets as Rosa; "tu_reyna93" greets as nobody. */
const firstNameOf = (profileName: string | null): string | null =>
  /^\p{Lu}\p{Ll}+(?=\s|$)/u.exec(profileName ?? '')?.[0] ?? null;
