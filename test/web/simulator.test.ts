import { describe, expect, it } from 'vitest';
import { actOnSimulatedPhone } from '../../api/contract/simulator.ts';
import { actOnTelephone } from '../../api/contract/telephones.ts';
import { staff } from './stage/company.ts';
import { aPhone, aPhoneMessage, setDesk, threePlans } from './stage/desk.ts';
import { isSeen, patient, seriousProblems, setStage } from './stage/stage.ts';
import { setTelephone } from './stage/telephone.ts';
import { aLeadView } from './stage/views.ts';

const stage = setStage();
const number = '+51987654321';
const link = `/simulador?t=${encodeURIComponent(number)}`;

function aDesk(...phones: Parameters<typeof setDesk>[1] & object) {
  staff(stage.api, { leads: [aLeadView(1, { phone: number })], messages: new Map() }, 'supervisor');
  return setDesk(stage.api, phones);
}
const sent = () => stage.api.bodies(actOnSimulatedPhone);

it('a customer greets, sees the business type, opens the list and chooses a plan', async () => {
  const desk = aDesk();
  const page = await stage.open(link);
  await page.getByRole('button', { name: 'Hola, quiero internet' }).click();
  const chat = page.getByRole('log', { name: 'Conversación' });
  await chat.getByText('Hola, quiero internet').waitFor();

  await expect
    .poll(() => {
      desk.startTyping(number);
      return page.getByText('escribiendo…').count();
    }, patient)
    .toBe(1);
  desk.answer(number, threePlans);
  await page.getByRole('button', { name: 'Ver planes' }).click();
  const sheet = page.getByRole('dialog', { name: 'Ver planes' });
  await sheet.getByRole('radio', { name: /Claro Fibra 100/ }).check();
  await sheet.getByRole('button', { name: 'Enviar' }).click();
  await chat.getByText('Claro Fibra 100').waitFor();
  expect(sent()).toEqual([
    { kind: 'text', text: 'Hola, quiero internet' },
    { kind: 'reply', messageId: 'wamid.1', optionId: 'p100' },
  ]);
});

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

it('a file that cannot be sent is not replaced by the test picture', async () => {
  aDesk(aPhone(number, { messages: [aPhoneMessage(1)] }));
  const page = await stage.open(link);
  await page.getByRole('button', { name: 'Adjuntar' }).click();
  await page.getByRole('menuitem', { name: 'Foto' }).click();
  const dialog = page.getByRole('dialog');
  const send = dialog.getByRole('button', { name: 'Enviar' });
  const pick = (name: string, mimeType: string, buffer: Buffer) =>
    dialog.getByLabel('Foto (opcional)').setInputFiles({ name, mimeType, buffer });
  await pick('enorme.png', 'image/png', Buffer.alloc(6_000_001));
  await isSeen(dialog.getByText('El archivo pesa más de 6 MB.'));
  await expect.poll(() => send.isDisabled(), patient).toBe(true);
  await pick('notas.txt', 'text/plain', Buffer.from('hola'));
  await isSeen(dialog.getByText('Ese archivo no es una foto.'));
  await expect.poll(() => send.isDisabled(), patient).toBe(true);
  await pick('recibo.png', 'image/png', png);
  await expect.poll(() => send.isEnabled(), patient).toBe(true);
  await send.click();
  await expect
    .poll(() => sent(), patient)
    .toEqual([{ kind: 'image', file: { mimeType: 'image/png', base64: png.toString('base64') } }]);
});

it('the picture that was picked is seen on the phone', async () => {
  const fileAddress = `data:image/png;base64,${png.toString('base64')}`;
  const picture = aPhoneMessage(1, { kind: 'image', text: 'mi recibo', fileAddress });
  aDesk(aPhone(number, { messages: [picture] }));
  const page = await stage.open(link);
  const shown = page.getByRole('img', { name: 'mi recibo' });
  await isSeen(shown);
  expect(await shown.getAttribute('src')).toBe(fileAddress);
});

it('text, voice note, location and sticker go out as what they are', async () => {
  aDesk(aPhone(number, { messages: [aPhoneMessage(1)] }));
  const page = await stage.open(link);
  await page.getByRole('textbox', { name: 'Mensaje' }).fill('kiero inter');
  await page.keyboard.press('Enter');
  await page.getByText('kiero inter').waitFor();
  await page.getByRole('button', { name: 'Nota de voz' }).click();
  await page.getByRole('textbox', { name: 'Lo que dice' }).fill('el de cien megas');
  await page.getByRole('dialog').getByRole('button', { name: 'Enviar' }).click();
  await page.getByText('el de cien megas').waitFor();
  await page.getByRole('button', { name: 'Adjuntar' }).click();
  await page.getByRole('menuitem', { name: 'Ubicación' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Enviar' }).click();
  await page.getByRole('img', { name: 'Ubicación' }).waitFor();
  await page.getByRole('button', { name: 'Adjuntar' }).click();
  await page.getByRole('menuitem', { name: 'Sticker' }).click();
  await page.getByRole('img', { name: 'Sticker' }).waitFor();
  expect(sent().map(({ kind }) => kind)).toEqual(['text', 'voice', 'location', 'sticker']);
});

it('a message is answered, reacted to, corrected and taken back', async () => {
  aDesk(
    aPhone(number, {
      messages: [
        aPhoneMessage(1, { from: 'business', text: '¿En qué distrito?' }),
        aPhoneMessage(2),
      ],
    }),
  );
  const page = await stage.open(link);
  const menu = (at: number) => page.getByRole('button', { name: 'Opciones del mensaje' }).nth(at);
  await menu(0).click();
  await page.getByRole('menuitem', { name: 'Reacción 👍' }).click();
  await page.getByRole('img', { name: 'Reacción 👍' }).waitFor();
  await menu(0).click();
  await page.getByRole('menuitem', { name: 'Responder' }).click();
  await page.getByRole('textbox', { name: 'Mensaje' }).fill('Comas');
  await page.keyboard.press('Enter');
  await page.getByText('Comas').waitFor();
  await menu(1).click();
  await page.getByRole('menuitem', { name: 'Editar' }).click();
  await page.getByRole('textbox', { name: 'Mensaje' }).fill('Los Olivos');
  await page.keyboard.press('Enter');
  await page.getByText('Editado').waitFor();
  await menu(1).click();
  await page.getByRole('menuitem', { name: 'Eliminar para todos' }).click();
  await page.getByText('Eliminaste este mensaje').waitFor();
  expect(sent()).toEqual([
    { kind: 'react', messageId: 'wamid.1', emoji: '👍' },
    { kind: 'text', text: 'Comas', quotedId: 'wamid.1' },
    { kind: 'edit', messageId: 'wamid.2', text: 'Los Olivos' },
    { kind: 'delete', messageId: 'wamid.2' },
  ]);
});

it('what a menu sends to the field can be written at once, however late the menu closes', async () => {
  aDesk(
    aPhone(number, {
      messages: [aPhoneMessage(1, { from: 'business', text: '¿En qué distrito?' })],
    }),
  );
  const page = await stage.open(link);
  const menu = page.getByRole('button', { name: 'Opciones del mensaje' });
  await menu.click();
  await page.evaluate((lateMs) => {
    const { setTimeout: atTime } = window;
    window.setTimeout = ((run: () => void, ms = 0) =>
      atTime(run, ms + lateMs)) as typeof setTimeout;
  }, 300);
  await page.getByRole('menuitem', { name: 'Responder' }).click();
  await page.getByText('Respondes a').waitFor();
  // Whatever the menu does when it is gone was asked for before this.
  await page.evaluate(() => new Promise((done) => setTimeout(done)));
  await page.keyboard.type('Comas');
  await page.keyboard.press('Enter');
  await expect.poll(sent, patient).toEqual([{ kind: 'text', text: 'Comas', quotedId: 'wamid.1' }]);
  expect(await page.getByRole('menu').count()).toBe(0);
});

it('opens phones for any valid number or only a username, keeps them in the URL, and puts them away', async () => {
  aDesk();
  const page = await stage.open('/simulador');
  const open = page.getByRole('button', { name: 'Abrir teléfono' });
  await open.click();
  const dialog = page.getByRole('dialog', { name: 'Abrir teléfono' });
  await dialog.getByRole('textbox', { name: 'Número de celular' }).fill('123');
  await dialog.getByRole('button', { name: 'Abrir', exact: true }).click();
  await dialog.getByText(/Ese número no existe/).waitFor();
  await dialog.getByRole('textbox', { name: 'Número de celular' }).fill('987 654 321');
  await dialog.getByRole('textbox', { name: 'Nombre del perfil' }).fill('Luis');
  await dialog.getByRole('button', { name: 'Abrir', exact: true }).click();
  await page.getByRole('listitem', { name: 'Teléfono de Luis' }).waitFor();
  await open.click();
  await dialog.getByText('Solo con usuario').click();
  await dialog.getByRole('textbox', { name: 'Usuario' }).fill('anita');
  await dialog.getByRole('button', { name: 'Abrir', exact: true }).click();
  await page.getByRole('listitem', { name: 'Teléfono de anita' }).waitFor();
  expect(new URL(page.url()).searchParams.get('t')).toBe(`PE.anita,${number}`);
  await page.reload();
  await page.getByRole('listitem', { name: 'Teléfono de Luis' }).waitFor();
  await page.getByRole('button', { name: 'Guardar el teléfono de anita' }).click();
  await page.waitForURL(`**${link}`);
  await expect
    .poll(() => page.getByRole('listitem', { name: /Teléfono de/ }).count(), patient)
    .toBe(1);
});

it('leads from the phone to its lead in the inbox', async () => {
  aDesk(aPhone(number, { messages: [aPhoneMessage(1)] }));
  const page = await stage.open(link);
  await page.getByRole('link', { name: 'Ver en la bandeja' }).click();
  await isSeen(page.getByRole('heading', { name: 'Cliente 1' }));
});

it('who may only look sees the phones without a way to write', async () => {
  staff(stage.api, { leads: [], messages: new Map() }, 'analyst');
  const page = await stage.open('/simulador');
  await page.getByText('Tu rol puede mirar los teléfonos, no escribir.').waitFor();
  await expect
    .poll(() => page.getByRole('button', { name: 'Abrir teléfono' }).isDisabled(), patient)
    .toBe(true);
});

it('is rung, answered, talked into, and hung up', async () => {
  aDesk(aPhone(number));
  const telephone = setTelephone(stage.api, number);
  const page = await stage.open(link);
  await page.getByRole('button', { name: 'Llamar', exact: true }).waitFor();
  telephone.ring();
  const ringing = page.getByRole('region', { name: 'Llamada entrante' });
  await ringing.getByText('Timbre Ventas').waitFor();
  await ringing.getByRole('button', { name: 'Contestar' }).click();
  const call = page.getByRole('region', { name: 'En llamada' });
  telephone.speak('¿En qué te ayudo?');
  await call.getByText('¿En qué te ayudo?').waitFor();
  await call.getByRole('textbox', { name: 'Escribe lo que dices' }).fill('quiero internet');
  await page.keyboard.press('Enter');
  await call.getByText('quiero internet').waitFor();
  await call.getByRole('button', { name: 'Teclado' }).click();
  await call.getByRole('button', { name: 'Tecla 0' }).click();
  await call.getByRole('button', { name: 'Colgar' }).click();
  const over = page.getByRole('region', { name: 'Llamada terminada' });
  await over.getByRole('button', { name: 'Cerrar' }).click();
  await expect.poll(() => over.count(), patient).toBe(0);
  expect(stage.api.bodies(actOnTelephone)).toEqual([
    { kind: 'answer' },
    { kind: 'say', text: 'quiero internet' },
    { kind: 'press', digit: '0' },
    { kind: 'hang_up' },
  ]);
});

it('rings the company, and rejects a call that comes', async () => {
  aDesk(aPhone(number));
  const telephone = setTelephone(stage.api, number);
  const page = await stage.open(link);
  await page.getByRole('button', { name: 'Llamar', exact: true }).click();
  await page.getByRole('region', { name: 'Llamando…' }).getByRole('button').click();
  await page.getByRole('button', { name: 'Cerrar', exact: true }).click();
  telephone.ring();
  await page.getByRole('button', { name: 'Rechazar' }).click();
  await isSeen(page.getByRole('region', { name: 'Ocupado' }));
});

describe.each([
  { dark: false, width: 1440 },
  { dark: true, width: 390 },
])('axe finds nothing serious on the desk ($width, dark: $dark)', (options) => {
  it('with a conversation, its list and the dialog', async () => {
    const messages = [
      aPhoneMessage(1, { status: 'read', fromAd: true }),
      aPhoneMessage(2, { from: 'business', ...threePlans, customerReaction: '👍' }),
      aPhoneMessage(3, { kind: 'audio', text: 'el de cien', durationS: 4, quotedId: 'wamid.2' }),
      aPhoneMessage(4, { deleted: true }),
    ];
    aDesk(aPhone(number, { messages }), aPhone('PE.anita'));
    const page = await stage.open(`${link},PE.anita`, options);
    await page.getByText('el de cien').waitFor();
    await page.getByRole('button', { name: 'Cuánto cuesta' }).waitFor();
    expect(await seriousProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ver planes' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await seriousProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Abrir teléfono' }).click();
    await page.getByRole('dialog', { name: 'Abrir teléfono' }).waitFor();
    expect(await seriousProblems(page)).toEqual([]);
  });

  it('with a call', async () => {
    aDesk(aPhone(number));
    const telephone = setTelephone(stage.api, number);
    const page = await stage.open(link, options);
    await page.getByRole('button', { name: 'Llamar', exact: true }).click();
    await page.getByRole('region', { name: 'Llamando…' }).waitFor();
    telephone.speak(
      'Hola, soy el asistente virtual de Timbre. Te aviso que esta llamada se graba.',
    );
    await page.getByRole('button', { name: 'Teclado' }).click();
    await page.getByRole('button', { name: 'Tecla 0' }).waitFor();
    expect(await seriousProblems(page)).toEqual([]);
  });
});
