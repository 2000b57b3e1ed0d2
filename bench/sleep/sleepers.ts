import { randomUUID } from 'node:crypto';
import type { LeadId } from '../../domain/ids.ts';
import type { LeadInput } from '../../workflows/lead/messages.ts';
import { leadWorkflowId, leadWorkflowType } from '../../workflows/lead/messages.ts';
import type { Stand } from '../stand/index.ts';

/** Starts under way at once: Temporal answers some hundreds a second here. */
const startsAtOnce = 50;

let people = 0;

export interface Sleeper {
  leadId: LeadId;
  dueAtMs: number;
}

/** Leads with a row of their own whose workflows sleep until a reminder falls due; `dueAtMs` spreads them. */
export async function startSleepers(
  stand: Stand,
  count: number,
  dueAtMs: (index: number) => number,
): Promise<Sleeper[]> {
  const sleepers = Array.from({ length: count }, (_, index) => ({
    leadId: `lead_${randomUUID().replaceAll('-', '')}` as LeadId,
    dueAtMs: dueAtMs(index),
  }));
  for (let from = 0; from < count; from += 1_000)
    await stand.db
      .insertInto('lead')
      .values(
        sleepers.slice(from, from + 1_000).map(({ leadId }) => ({
          id: leadId,
          phone: `+5198${String(people++).padStart(7, '0')}`,
          firstName: 'Durmiente',
          source: 'import' as const,
          stage: 'contacted' as const,
        })),
      )
      .execute();
  const rest = [...sleepers];
  await Promise.all(
    Array.from({ length: startsAtOnce }, async () => {
      for (let next = rest.pop(); next; next = rest.pop()) await startAsleep(stand, next);
    }),
  );
  return sleepers;
}

async function startAsleep({ client, taskQueue }: Stand, { leadId, dueAtMs }: Sleeper) {
  const input: LeadInput = {
    leadId,
    timeScale: 1,
    carried: {
      owner: { kind: 'bot' },
      assignedAgentId: null,
      stage: 'contacted',
      classification: 'COLD',
      optedOut: false,
      waits: [{ id: 'reminder', kind: 'reminder', dueAtMs, reason: 'will_think' }],
      inbox: [],
      outbox: [],
      seen: [],
      enrolment: null,
      turnCount: 1,
    },
  };
  await client.workflow.start(leadWorkflowType, {
    taskQueue,
    workflowId: leadWorkflowId(leadId),
    args: [input],
  });
}
