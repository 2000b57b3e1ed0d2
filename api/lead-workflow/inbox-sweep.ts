import { sql } from 'kysely';
import type { Db } from '../../db/connect.ts';
import type { LeadId, MessageId } from '../../domain/ids.ts';
import type { MessageStatus } from '../../domain/message.ts';
import { LeadWorkflowError } from './errors.ts';
import type { LeadWorkflows } from './index.ts';
import { type SignalSweepOptions, sweepSignals } from './signal-sweep.ts';
import { sweepAlone } from './sweep-alone.ts';

/** A message younger than this is still being signalled by the request that stored it. */
const graceMs = 2_000;
const batchSize = 50;
/** More leads than this in one sweep: Temporal is down, and the rest would only wait for it too. */
const refusedMax = 2;

interface SweepLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

type MessageSignals = Pick<
  LeadWorkflows,
  'customerMessaged' | 'agentMessaged' | 'repliedFromPhone'
>;

export interface SweepOptions {
  db: Db;
  leadWorkflows: MessageSignals & SignalSweepOptions['leadWorkflows'];
  everyMs: number;
  log: SweepLog;
  /** Hears how many messages each batch had to signal. */
  count?: (swept: number) => void;
}

/**
 * Signals messages that were stored and never signalled, because Temporal was down or a process
 * died in between. Runs in every API process, one at a time. A message signalled
 * twice is answered once: the workflow remembers ids. Returns a function that stops it.
 */
export function startInboxSweep(options: SweepOptions): () => Promise<void> {
  let isStopped = false;
  let isSweeping = false;
  let current: Promise<void> = Promise.resolve();
  const sweepOnce = async () => {
    isSweeping = true;
    try {
      await sweepAll(options, () => isStopped);
    } catch (error) {
      options.log.warn({ err: error }, 'the inbox sweep will try again');
    } finally {
      isSweeping = false;
    }
  };
  const timer = setInterval(() => {
    // During a long outage sweeps take longer than the time between them.
    if (!isSweeping) current = sweepOnce();
  }, options.everyMs);
  return async () => {
    isStopped = true;
    clearInterval(timer);
    await current;
  };
}

async function sweepAll(options: SweepOptions, isStopped: () => boolean): Promise<void> {
  const refused = new Set<LeadId>();
  for (let isDone = false; !isDone && !isStopped(); ) {
    const refusedBefore = refused.size;
    const swept = await sweepBatch({ ...options, refused });
    if (swept > 0) options.count?.(swept);
    const isBlocked = refused.size > refusedBefore && refused.size <= refusedMax;
    isDone = swept < batchSize && !isBlocked;
  }
  if (!isStopped()) await sweepSignals(options);
}

/**
 * Signals one batch while no other process does; answers how many. What fails is left for the next time,
 * with all of its lead; `refused` remembers whose, so that one lead's workflow that takes no
 * signals holds up nobody else's.
 */
export async function sweepBatch({
  db,
  leadWorkflows,
  log,
  refused = new Set(),
}: {
  db: Db;
  leadWorkflows: MessageSignals;
  log?: SweepLog;
  refused?: Set<LeadId>;
}): Promise<number> {
  return sweepAlone(db, 'inbox', 0, async () => {
    const { rows } = await sql<Unsignalled>`
      select id, lead_id as "leadId", direction, status, at from message
      where signalled_at is null and received_at < ${new Date(Date.now() - graceMs)}
        and lead_id <> all(${[...refused]})
        and (direction = 'inbound' or (author = 'agent' and (status = 'queued' or ${isFromPhone})))
      order by at, id limit ${batchSize}
    `.execute(db);
    const signalled: MessageId[] = [];
    for (const message of rows) {
      if (refused.has(message.leadId)) continue;
      if (!(await isSignalled(leadWorkflows, message))) {
        refused.add(message.leadId);
        if (refused.size > refusedMax) break;
        continue;
      }
      signalled.push(message.id);
      log?.info(
        { leadId: message.leadId, messageId: message.id },
        'workflow signalled by the sweep',
      );
    }
    if (signalled.length > 0)
      await db
        .updateTable('message')
        .set({ signalledAt: new Date() })
        .where('id', 'in', signalled)
        .execute();
    return signalled.length;
  });
}

/** Written in the phone app: sent before we heard of it, by nobody we know by name. */
const isFromPhone = sql<boolean>`agent_id is null and status in ('sent', 'delivered', 'read', 'played')`;

interface Unsignalled {
  id: MessageId;
  leadId: LeadId;
  direction: 'inbound' | 'outbound';
  status: MessageStatus;
  at: Date;
}

/** false: the workflow could not be reached. */
async function isSignalled(
  leadWorkflows: MessageSignals,
  { id, leadId, direction, status, at }: Unsignalled,
): Promise<boolean> {
  try {
    if (direction === 'inbound')
      await leadWorkflows.customerMessaged(leadId, { messageId: id, atMs: at.getTime() });
    else if (status === 'queued') await leadWorkflows.agentMessaged(leadId, id);
    else await leadWorkflows.repliedFromPhone(leadId, id);
    return true;
  } catch (error) {
    if (error instanceof LeadWorkflowError && error.code === 'unavailable') return false;
    throw error;
  }
}
