import { once } from 'node:events';
import { createLog } from '../../runtime/log.ts';
import { startTwin } from './server.ts';
import { readSettings } from './settings.ts';

/** Twilio's simulated twin as a process of its own; ends when told to. */
async function main(): Promise<void> {
  const { port, logLevel, ...settings } = readSettings(process.env);
  const log = createLog({ name: 'twilio', level: logLevel });
  const { close } = await startTwin(port, { ...settings, log });
  log.info({ port }, 'simulated Twilio ready');
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await close();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
