import { bringUp } from './bring-up.ts';
import { copy } from './output/copy.ts';
import { createScreen } from './output/screen.ts';
import { readLocalSettings } from './settings.ts';
import type { Stack } from './stack.ts';

/** `npm start [-- --demo]`: everything Timbre needs, on one machine. */
const screen = createScreen(
  (text) => process.stdout.write(text),
  (text) => process.stderr.write(text),
);
const running: Stack[] = [];
let isStopping = false;

/** The first signal stops everything in order; the second leaves at once, and the children follow by themselves. */
async function stopOnSignal(): Promise<void> {
  if (isStopping) process.exit(130);
  isStopping = true;
  screen.line(copy.stopping);
  await running.pop()?.stop();
  screen.line(copy.stopped);
  process.exit(0);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => void stopOnSignal());
}

// Nobody reads us any more (a closed terminal, a pipe that ended): nothing to run for.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', () => {
    if (!isStopping) void stopOnSignal();
  });
}

try {
  const settings = readLocalSettings(process.env, process.argv.slice(2));
  await bringUp(settings, screen, (started) => {
    running.push(started);
  });
} catch (error) {
  // A start that a signal interrupted fails because its parts went away: no news.
  if (!isStopping) {
    isStopping = true;
    await running.pop()?.stop();
    screen.failure(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}
