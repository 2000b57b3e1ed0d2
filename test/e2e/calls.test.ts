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
  const ask = async <T>(path: string, body?: unknown): Promise<T> => {
    const reply = await fetch(`${timbre.url}/api${path}`, {
      headers: { cookie, 'content-type': 'application/json' },
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    });
    if (!reply.ok) throw new Error(`${path} was answered with ${reply.status}`);
    return (await reply.json()) as T;
  };
  const callsOf = async (leadId: string) =>
    (await ask<{ items: Call[] }>(`/calls?leadId=${leadId}`)).items;
  return {
    callsOf,
    linesOf: async ({ id }: Call) => (await ask<CallDetail>(`/calls/${id}`)).lines,
    /** A customer who wrote once, and is called at an agent's wish. */
    call: async (phone: string): Promise<string> => {
      const at = encodeURIComponent(phone);
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
  await line.getByRole('textbox', { name: 'Escribe lo que dices' }).fill('Hola, soy Milagros');
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
});

it('called customers who are busy, a machine, on a bad line or convinced end as what they are', {
  timeout: 150_000,
}, async () => {
  const desk = await supervisor();
  const [busy, machine, badLine, convinced] = await Promise.all(
    ['+51987650201', '+51987650203', '+51987650208', '+51987650205'].map(desk.call),
  );
  const callOf = async (leadId: string | undefined) => (await desk.callsOf(leadId ?? '')).at(-1);

  await expect.poll(async () => (await callOf(busy))?.attempts, patient).toBe(1);
  await expect.poll(async () => (await callOf(machine))?.answeredBy, patient).toBe('machine');

  await expect
    .poll(async () => (await callOf(badLine))?.status, { ...patient, timeout: 60_000 })
    .toBe('ended');
  const bad = await callOf(badLine);
  expect(bad?.outcome).toBe('successful');
  const lines = bad ? await desk.linesOf(bad) : [];
  // One greeting, though two connections.
  expect(lines.filter(({ text }) => text.includes('se graba'))).toHaveLength(1);
  expect(lines.some(({ text }) => text.includes('se cortó'))).toBe(true);

  await expect
    .poll(async () => (await callOf(convinced))?.status, { ...patient, timeout: 60_000 })
    .toMatch(/handing_over|with_agent|talking|ended/);
});
