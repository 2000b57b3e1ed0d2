import { mkdir } from 'node:fs/promises';
import { localPassword, localUsers } from '../db/seed/users.ts';
import { lockDataDir } from './data-dir/lock.ts';
import { localPorts } from './data-dir/ports.ts';
import { localSecrets } from './data-dir/secrets.ts';
import { isFree } from './free-port.ts';
import { copy, readyText } from './output/copy.ts';
import { formatLine } from './output/format-line.ts';
import type { Screen } from './output/screen.ts';
import { ProcessRecord } from './processes/leftovers.ts';
import { prepareCompany } from './services/company.ts';
import { fillWithDemo } from './services/demo.ts';
import { introduceCustomers } from './services/introduce.ts';
import { bringUpStores } from './services/stores.ts';
import { startTimbre } from './services/timbre.ts';
import { simulateTwilio } from './services/twilio.ts';
import { ensureWebBuild } from './services/web-build.ts';
import { simulateWhatsapp } from './services/whatsapp.ts';
import type { LocalSettings } from './settings.ts';
import { Stack } from './stack.ts';

const host = '127.0.0.1';

/**
 * Brings everything up in order. `onStack` gets hold of what runs before anything does, so that it
 * can be stopped at any moment.
 * @throws in one line when something cannot be used or does not start
 */
export async function bringUp(
  settings: LocalSettings,
  screen: Screen,
  onStack: (stack: Stack) => void,
): Promise<void> {
  const startedAt = performance.now();
  const { dataDir, port, timeScale } = settings;
  screen.line(copy.starting);
  await mkdir(dataDir, { recursive: true });
  const unlock = await lockDataDir(dataDir);
  const record = new ProcessRecord(dataDir);
  const say = (source: string, line: string) => screen.line(formatLine(source, line));
  const stack = new Stack(record, (line) => say('timbre', line));
  stack.atTheEnd(unlock);
  onStack(stack);
  await record.endLeftovers(() => screen.line(copy.leftovers));
  if (!(await isFree(port, host)))
    throw new Error(`PORT ${port} is taken: stop what listens there, or set PORT to another`);

  const secrets = await localSecrets(dataDir);
  const ports = await localPorts(dataDir);
  const [{ databaseUrl, temporal }] = await Promise.all([
    bringUpStores(settings, { stack, screen, ports, password: secrets.postgresPassword }),
    screen.step(copy.steps.web, ensureWebBuild),
  ]);
  await screen.step(copy.steps.company, () => prepareCompany(databaseUrl));

  const address = `http://${host}:${port}`;
  const env = {
    HOST: host,
    SESSION_SECRET: secrets.sessionSecret,
    ...settings.variables,
    PORT: String(port),
    PUBLIC_URL: settings.publicUrl,
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: temporal.address,
    LOCAL_MODE: 'true',
  };
  const whatsapp = settings.simulatesWhatsapp
    ? await simulateWhatsapp(stack, {
        dataDir,
        port: ports.whatsapp,
        webhookUrl: `${address}/webhooks/whatsapp`,
        secrets: secrets.whatsapp,
        env,
        onLine: (line) => say('whatsapp', line),
      })
    : null;
  const twilio = settings.simulatesTwilio
    ? await simulateTwilio(stack, {
        dataDir,
        port: ports.twilio,
        apiAddress: address,
        secrets: secrets.twilio,
        env,
        onLine: (line) => say('twilio', line),
      })
    : null;
  await screen.step(copy.steps.programs, () =>
    startTimbre(stack, {
      address,
      env: { ...env, ...whatsapp?.env, ...twilio?.env },
      twins: {
        ...(whatsapp && { whatsapp: whatsapp.program }),
        ...(twilio && { twilio: twilio.program }),
      },
      onLine: say,
    }),
  );
  if (settings.demo)
    await screen.step(copy.steps.demo, async () => {
      await fillWithDemo({ databaseUrl, temporal, timeScale });
      if (whatsapp !== null) await introduceCustomers(databaseUrl, whatsapp.address);
    });

  screen.line(
    readyText({
      ...settings,
      address: settings.publicUrl,
      seconds: (performance.now() - startedAt) / 1000,
      users: localUsers,
      password: localPassword,
      temporalUi: settings.embedsTemporal ? `http://${host}:${ports.temporalUi}` : null,
    }),
  );
}
