import { expect, it } from 'vitest';
import { signIn } from '../../api/contract/session.ts';
import { staff } from './stage/company.ts';
import { isSeen, patient, setStage } from './stage/stage.ts';
import { aLeadView } from './stage/views.ts';

const stage = setStage();
const company = () => ({ leads: [aLeadView(1)], messages: new Map() });

it('whoever is not signed in comes to the door and then to where they were heading', async () => {
  staff(stage.api, company());
  const page = await stage.open('/bandeja/lead_1?clase=COLD');
  await page.getByRole('button', { name: 'Agente senior' }).click();
  await page.getByRole('heading', { name: 'Cliente 1' }).first().waitFor();
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(
    '/bandeja/lead_1?clase=COLD',
  );
});

it('a crafted link cannot lead elsewhere after signing in', async () => {
  staff(stage.api, company());
  const page = await stage.open('/entrar?volver=//example.com');
  await page.getByRole('button', { name: 'Supervisor' }).click();
  await page.getByRole('list', { name: 'Conversaciones' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/bandeja');
});

it('a wrong password, missing fields and too many attempts are each said in plain words', async () => {
  staff(stage.api, company());
  const page = await stage.open('/entrar');
  await page.getByRole('button', { name: 'Ingresar' }).click();
  await page.getByText('Escribe tu correo.').waitFor();
  await page.getByLabel('Correo').fill('rosa@timbre.local');
  await page.getByLabel('Contraseña', { exact: true }).fill('no es');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.getByRole('alert').textContent(), patient)
    .toBe('El correo o la contraseña no coinciden.');
  stage.api.refuse(signIn, 'rate_limited', 30);
  await page.keyboard.press('Enter');
  await page.getByText('Demasiados intentos. Espera 30 s y vuelve a probar.').waitFor();
});

it('a server that does not answer is said to be slow, and can be asked again', async () => {
  staff(stage.api, { leads: [], messages: new Map() }, 'supervisor');
  const page = await stage.open('/entrar');
  // The first is neither answered nor refused.
  let asked = 0;
  await page.route('**/api/me', (route) => {
    asked += 1;
    return asked === 1 ? undefined : route.continue();
  });
  await page.goto(`${stage.api.url}/bandeja`);
  await isSeen(page.getByText('Está demorando más de lo normal'));
  await page.getByRole('button', { name: 'Reintentar' }).click();
  await isSeen(page.getByRole('link', { name: 'Bandeja' }));
});
