import type { Ledger } from './ledger.ts';
import type { PlannedCustomer, Step } from './plan.ts';
import type { Random } from './random.ts';
import type { BenchVendor, WebhookMessage } from './vendor.ts';

/** Meta repeats and reorders deliveries; so do we. */
const duplicateShare = 0.1;
const withinBurstMs = { min: 150, max: 900 };

interface Day {
  ledger: Ledger;
  vendor: BenchVendor;
  random: Random;
  startedAtMs: number;
  /** How long a customer waits for an answer before going on. */
  patienceMs: number;
  /** Numbers the bursts of the day. */
  nextBurst(): number;
}

/** Lives one customer's day: says what is planned, waits for the answer as a person would, goes on. */
export async function liveCustomer(day: Day, customer: PlannedCustomer): Promise<void> {
  await sleep(day.startedAtMs + customer.startsAtMs - Date.now());
  let optedOut = false;
  for (const { step, pauseMs } of customer.steps) {
    const isOptOut = customer.optsOut && step === customer.steps.at(-1)?.step;
    const lastAtMs = await takeStep(day, customer, step, optedOut);
    optedOut ||= isOptOut;
    if (step.kind !== 'react') await waitForReply(day, customer.index, lastAtMs);
    await sleep(pauseMs);
  }
}

async function takeStep(
  day: Day,
  customer: PlannedCustomer,
  step: Step,
  optedOut: boolean,
): Promise<number> {
  const burst = day.nextBurst();
  let lastAtMs = 0;
  for (const message of messagesOf(day, customer, step)) {
    if (lastAtMs > 0) await sleep(day.random.between(withinBurstMs.min, withinBurstMs.max));
    const deliveries = day.random.chance(duplicateShare) ? 3 : 1;
    lastAtMs = Date.now();
    const providerId = await day.vendor.deliver(customer, message, deliveries);
    day.ledger.sent.push({
      providerId,
      customer: customer.index,
      burst,
      isMessage: step.kind !== 'react',
      expectsReply: step.kind !== 'react' && !optedOut,
      atMs: lastAtMs,
      deliveries,
    });
  }
  return lastAtMs;
}

function messagesOf({ ledger }: Day, customer: PlannedCustomer, step: Step): WebhookMessage[] {
  const replies = ledger.repliesTo(customer.index);
  switch (step.kind) {
    case 'say':
      return step.burst.map((body) => ({ type: 'text', text: { body } }));
    case 'voice_note':
      return [
        {
          type: 'audio',
          audio: {
            id: `media-${customer.index}`,
            mime_type: 'audio/ogg; codecs=opus',
            sha256: 'x',
            voice: true,
          },
        },
      ];
    case 'photo':
      return [
        {
          type: 'image',
          image: {
            id: `media-${customer.index}`,
            mime_type: 'image/jpeg',
            sha256: 'x',
            caption: 'mi recibo',
          },
        },
      ];
    case 'react':
      return [
        {
          type: 'reaction',
          reaction: { message_id: replies.at(-1)?.providerId ?? 'wamid.none', emoji: '👍' },
        },
      ];
    case 'tap': {
      const options = replies.findLast((reply) => reply.replyIds.length > 0)?.replyIds ?? [];
      const option = options[step.row % Math.max(1, options.length)];
      return option
        ? [
            {
              type: 'interactive',
              interactive: {
                type: 'list_reply',
                list_reply: { id: option.id, title: option.title },
              },
            },
          ]
        : [{ type: 'text', text: { body: step.otherwise } }];
    }
  }
}

async function waitForReply(
  { ledger, patienceMs }: Day,
  customer: number,
  sinceMs: number,
): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline) {
    if (ledger.repliesTo(customer).some((reply) => reply.atMs >= sinceMs)) return;
    await sleep(100);
  }
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, Math.max(0, ms)));
