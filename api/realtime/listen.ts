import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
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

function forward(payload: string | undefined, onEvent: (event: LiveEvent) => void): void {
  try {
    onEvent(JSON.parse(payload ?? '') as LiveEvent);
  } catch {
    // Not one of ours: somebody used the channel by hand.
  }
}
