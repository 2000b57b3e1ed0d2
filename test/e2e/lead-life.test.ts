import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../harness/browser.ts';
import { type RunningTimbre, startTimbre } from './running-timbre.ts';

const number = '+51987654321';
const patientMs = 20_000;

let timbre: RunningTimbre;
let browser: Browser;

beforeAll(async () => {
  [timbre, browser] = await Promise.all([startTimbre(), launchBrowser()]);
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

async function write(phone: Page, text: string): Promise<void> {
  await phone.getByRole('textbox', { name: 'Mensaje' }).fill(text);
  await phone.keyboard.press('Enter');
}

it('a customer on the simulated phone is qualified by the assistant, taken over by an agent and sold a plan', {
  timeout: 180_000,
}, async () => {
  const phone = await signedIn('supervisor@timbre.local');
  await phone.goto(`${timbre.url}/simulador?t=${encodeURIComponent(number)}`);
  const chat = phone.getByRole('log', { name: 'Conversación' });

  await write(phone, 'Hola, quiero internet');
  await chat.getByText(/distrito/).waitFor();
  await write(phone, 'En Los Olivos');
  await chat.getByText('100 Mbps · US$ 45 al mes').first().waitFor();
  await phone.getByRole('button', { name: 'Ver planes' }).click();
  const sheet = phone.getByRole('dialog', { name: 'Ver planes' });
  await sheet.getByRole('radio', { name: /100 Mbps/ }).check();
  await sheet.getByRole('button', { name: 'Enviar' }).click();
  await chat
    .getByText(/asesor/)
    .first()
    .waitFor();

  const agent = await signedIn('senior@timbre.local');
  await agent.goto(`${timbre.url}/bandeja`);
  const row = agent.getByRole('link').filter({ hasText: 'Caliente' }).first();
  await row.getByText('Caliente').waitFor();
  await row.click();
  const context = agent.getByRole('complementary', { name: 'Contexto del lead' });
  await context.getByText('85', { exact: true }).first().waitFor();
  const link = agent.url();

  await agent.getByRole('button', { name: /Tomar control/ }).click();
  await agent.getByRole('button', { name: /Devolver al asistente/ }).waitFor();
  await agent
    .getByRole('textbox', { name: /Mensaje|Escribe/ })
    .fill('Hola, soy Milagros. ¿Me das tu dirección?');
  await agent.keyboard.press('Enter');
  await chat.getByText('Hola, soy Milagros. ¿Me das tu dirección?').waitFor();

  await write(phone, 'Av. Antúnez de Mayolo 123');
  await agent.getByText('Av. Antúnez de Mayolo 123').first().waitFor();

  await context.getByRole('button', { name: 'Cerrar venta' }).click();
  const dialog = agent.getByRole('dialog', { name: 'Cerrar venta' });
  await dialog
    .getByRole('radio', { name: /Fibra 100/ })
    .first()
    .check();
  await dialog.getByLabel('Fecha de instalación').fill('2030-01-15');
  await dialog.getByRole('button', { name: 'Revisar' }).click();
  await dialog.getByRole('button', { name: 'Confirmar venta' }).click();
  await agent
    .getByText(/Venta cerrada/)
    .first()
    .waitFor();

  await agent.goto(`${timbre.url}/ventas`);
  await agent.getByRole('row', { name: /Fibra 100/ }).waitFor();

  await timbre.restart();
  await agent.goto(link);
  await agent.getByText('Av. Antúnez de Mayolo 123').first().waitFor();
  await context.getByText('Ganado').first().waitFor();
  // The assistant greeted once and stayed silent from the take-over on.
  const said = await chat.getByText(/asistente virtual/).count();
  expect(said).toBe(1);
});
