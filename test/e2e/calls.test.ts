import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Call, CallDetail } from '../../api/contract/calls.ts';
import { launchBrowser } from '../harness/browser.ts';
import { eventually } from '../harness/eventually.ts';
import { type RunningTimbre, startTimbre } from './running-timbre.ts';

const patientMs = 30_000;
const patient = { timeout: patientMs, interval: 250 };

let timbre: RunningTimbre;
let browser: Browser;

beforeAll(async () => {
  // Callbacks come late, overtake each other, and some come twice.
  const bad = { TWIN_DISORDER_MS: '400', TWIN_MS_PER_CHARACTER: '8', CALLING_HOURS: 'always' };
  [timbre, browser] = await Promise.all([startTimbre(bad), launchBrowser()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await timbre?.stop();
});

async function signedIn(email: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'es-PE', timezoneId: 'America/Lima' });
  context.setDefaultTimeout(patientMs);
  const page = await context.newPage();
  await page.goto(timbre.url);
  await page.getByLabel('Correo').fill(email);
  await page.getByLabel('Contraseña', { exact: true }).fill('timbre');
  await page.getByRole('button', { name: 'Ingresar', exact: true }).click();
  await page.waitForURL(/bandeja/);
  return page;
}

async function supervisor() {
  const response = await fetch(`${timbre.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'supervisor@timbre.local', password: 'timbre' }),
  });
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const ask = async <T>(path: string, body?: unknown, method = 'POST'): Promise<T> => {
    const reply = await fetch(`${timbre.url}/api${path}`, {
      headers: { cookie, 'content-type': 'application/json' },
      ...(body !== undefined && { method, body: JSON.stringify(body) }),
    });
    if (!reply.ok) throw new Error(`${path} was answered with ${reply.status}`);
    return (await reply.json()) as T;
  };
  return {
    /** Newest first. */
    calls: async (leadId?: string) =>
      (await ask<{ items: Call[] }>(leadId ? `/calls?leadId=${leadId}` : '/calls')).items,
    linesOf: async ({ id }: Call) => (await ask<CallDetail>(`/calls/${id}`)).lines,
    /** A customer who wrote once, and is called at an agent's wish. */
    call: async (phone: string): Promise<string> => {
      const at = encodeURIComponent(phone);
      await ask(`/simulator/phones/${at}`, {}, 'PUT');
      await ask(`/simulator/phones/${at}/actions`, { kind: 'text', text: 'Hola' });
      const lead = await eventually(
        async () => (await ask<{ items: { id: string }[] }>(`/leads?phone=${at}`)).items[0],
        { timeoutMs: patientMs },
      );
      await ask(`/leads/${lead.id}/calls`, {});
      return lead.id;
    },
  };
}

it('a customer rings, chooses a plan, waits for a person and talks to one; then there is a recording', {
  timeout: 120_000,
}, async () => {
  const [customer, agent] = [
    await signedIn('supervisor@timbre.local'),
    await signedIn('senior@timbre.local'),
  ];
  await customer.goto(`${timbre.url}/simulador?t=${encodeURIComponent('+51987650110')}`);
  await customer.getByRole('button', { name: 'Llamar', exact: true }).click();
  const heard = customer.getByRole('log', { name: 'Lo que se oye' });
  const say = async (text: string) => {
    await customer.getByRole('textbox', { name: 'Escribe lo que dices' }).fill(text);
    await customer.keyboard.press('Enter');
  };
  await heard.getByText(/¿En qué te ayudo\?/).waitFor();
  await say('quiero internet');
  await heard.getByText(/distrito/).waitFor();
  await say('en los olivos');
  await heard.getByText(/cien megas, cuarenta y cinco dólares al mes.*\?/).waitFor();
  await say('el de cien');
  await heard.getByText(/No cuelgues/).waitFor();

  await agent.getByRole('button', { name: 'Contestar' }).click();
  const line = agent.getByRole('region', { name: 'En llamada' });
  await line
    .getByText(/cien megas|Los Olivos|interes/i)
    .first()
    .waitFor();
  // What is said before the room is joined, nobody hears.
  await expect
    .poll(async () => {
      await line.getByRole('textbox', { name: 'Escribe lo que dices' }).fill('Soy Milagros');
      await agent.keyboard.press('Enter');
      return heard.getByText('Soy Milagros').count();
    }, patient)
    .toBeGreaterThan(0);
  await line.getByRole('button', { name: 'Colgar' }).click();
  await customer.getByText('Llamada terminada').first().waitFor();

  await agent.goto(`${timbre.url}/llamadas?ver=ended`);
  await agent
    .getByRole('row', { name: /Exitosa/ })
    .first()
    .waitFor();
  const desk = await supervisor();
  await expect.poll(async () => (await desk.calls())[0]?.recording, patient).toBe('stored');
});

it('called customers who are busy, a machine, on a bad line or convinced end as what they are', {
  timeout: 150_000,
}, async () => {
  const desk = await supervisor();
  const [busy, machine, badLine, convinced] = await Promise.all(
    ['+51987650201', '+51987650203', '+51987650208', '+51987650205'].map(desk.call),
  );
  const callOf = async (leadId: string | undefined) => (await desk.calls(leadId)).at(-1);
  const saidTo = async (leadId: string | undefined) => {
    const call = await callOf(leadId);
    return call ? (await desk.linesOf(call)).map(({ text }) => text).join('\n') : '';
  };
  /** Minutes until the next attempt of a call that is queued again. */
  const triedAgainIn = async (leadId: string | undefined) => {
    const call = await callOf(leadId);
    if (call?.attempts !== 1 || call.status !== 'queued') return 0;
    return Math.round((Date.parse(call.scheduledFor ?? '') - Date.now()) / 60_000);
  };

  await expect.poll(() => triedAgainIn(busy), patient).toBeGreaterThan(10);
  await expect.poll(() => triedAgainIn(machine), patient).toBeGreaterThan(20 * 60);
  expect(await triedAgainIn(busy)).toBeLessThan(20);

  await expect.poll(async () => (await callOf(badLine))?.outcome, patient).toBe('successful');
  // One greeting, though two connections.
  const heard = await saidTo(badLine);
  expect(heard.match(/se graba/g)).toHaveLength(1);
  expect(heard).toContain('se cortó');

  await expect.poll(() => saidTo(convinced), patient).toMatch(/No cuelgues/);
  expect(await saidTo(convinced)).toMatch(/promoción|descuento|oferta/);
});
