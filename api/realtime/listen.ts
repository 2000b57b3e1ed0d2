import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { z } from 'zod';
import { type LiveEvent, liveChannel } from '../../domain/live-event.ts';
import type { Log } from '../../runtime/log.ts';

const retryMs = 1_000;

/**
 * Hears every announced change, through one connection that is opened again whenever it breaks.
 * `onGap` is called after a break: what was announced meanwhile was missed. @returns a function that stops it
 */
export function listenForChanges(
  databaseUrl: string,
  { onEvent, onGap, log }: { onEvent: (event: LiveEvent) => void; onGap: () => void; log: Log },
): () => Promise<void> {
  let isStopped = false;
  let client: pg.Client | undefined;
  const running = (async () => {
    for (let isFirst = true; !isStopped; isFirst = false) {
      try {
        client = new pg.Client({ connectionString: databaseUrl, keepAlive: true });
        const ended = new Promise<void>((resolve) => client?.once('end', resolve));
        client.on('error', (err) => log.warn({ err }, 'live updates lost the database'));
        client.on('notification', ({ payload }) => forward(payload, onEvent));
        await client.connect();
        await client.query(`listen ${liveChannel}`);
        if (!isFirst) onGap();
        await ended;
      } catch (err) {
        log.warn({ err }, 'live updates cannot reach the database');
      }
      if (!isStopped) await pause(retryMs);
    }
  })();
  return async () => {
    isStopped = true;
    await client?.end().catch(() => undefined);
    await running;
  };
}

const leadId = z.templateLiteral(['lead_', z.string()]);
const userId = z.templateLiteral(['user_', z.string()]);
const callId = z.templateLiteral(['call_', z.string()]);
const liveEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['lead_changed', 'message_changed', 'sale_changed']), leadId }),
  z.object({ kind: z.literal('call_changed'), callId, leadId }),
  z.object({ kind: z.literal('dialer_changed') }),
  z.object({ kind: z.enum(['notification', 'agent_changed']), userId }),
]) satisfies z.ZodType<LiveEvent>;

/** What is no event of ours was sent by hand, or by a newer version: left alone. */
function forward(payload: string | undefined, onEvent: (event: LiveEvent) => void): void {
  const { data } = z.safeParse(liveEvent, parsed(payload));
  if (data) onEvent(data);
}

function parsed(payload: string | undefined): unknown {
  try {
    return JSON.parse(payload ?? '');
  } catch {
    return undefined;
  }
}
