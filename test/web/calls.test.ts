import { expect, it } from 'vitest';
import * as contract from '../../api/contract/calls.ts';
import { getMe, setPresence } from '../../api/contract/session.ts';
import { writeWav } from '../../domain/call/wav.ts';
import type { Role } from '../../domain/lead.ts';
import { aCallDetail, aCallView, aDialer } from './stage/calls.ts';
import { me, rosa, staff } from './stage/company.ts';
import { Refusal } from './stage/scripted-api.ts';
import { isSeen, patient, seriousProblems, setStage } from './stage/stage.ts';
import { aLeadView } from './stage/views.ts';

const stage = setStage();

/** One on the line, one in the queue, one a person has to make, three that are over. */
function aDayOfCalls(role: Role = 'supervisor') {
  const calls = [
    aCallView(1, {
      status: 'talking',
      outcome: null,
      endedAt: null,
      durationS: null,
      answeredAt: new Date(Date.now() - 65_000).toISOString(),
      emotion: 'annoyed',
      summary: null,
      nextAction: null,
    }),
    aCallView(2, { status: 'queued', outcome: null, answeredAt: null, endedAt: null }),
    aCallView(3, { status: 'requested', outcome: null, answeredAt: null, endedAt: null }),
    aCallView(4, { recording: 'stored', recordingDurationS: 70 }),
    aCallView(5, { outcome: 'busy', emotion: null, nextAction: 'call_again', durationS: null }),
    aCallView(6, { direction: 'inbound', purpose: 'inbound', emotion: 'happy', agent: rosa }),
  ];
  const groups = {
    waiting: ['queued', 'requested'],
    live: ['talking', 'handing_over'],
    ended: ['ended'],
  };
  let dialer = aDialer();
  const { api } = stage;
  staff(api, { leads: [aLeadView(1)], messages: new Map() }, role);
  const find = (id: string) => {
    const call = calls.find((one) => one.id === id);
    if (!call) throw new Refusal('not_found');
    return call;
  };
  api.on(contract.listCalls, ({ query }) => ({
    items: calls.filter(
      ({ status, outcome, leadId }) =>
        (!query.group || groups[query.group].includes(status)) &&
        (!query.outcome || outcome === query.outcome) &&
        (!query.leadId || leadId === query.leadId),
    ),
    nextCursor: null,
  }));
  api.on(contract.getCall, ({ params }) => aCallDetail(find(params.callId)));
  api.on(contract.takeOverCall, ({ params }) =>
    Object.assign(find(params.callId), { status: 'handing_over' }),
  );
  api.on(contract.endCall, ({ params }) =>
    Object.assign(find(params.callId), { status: 'ended', outcome: 'failed' }),
  );
  api.on(contract.getDialer, () => dialer);
  api.on(contract.pauseDialer, () => {
    dialer = aDialer({
      paused: { at: new Date().toISOString(), by: rosa, reason: 'supervisor' },
    });
    return dialer;
  });
  api.on(contract.resumeDialer, () => {
    dialer = aDialer();
    return dialer;
  });
  api.on(contract.setDialerLimits, ({ body }) => {
    dialer = aDialer({ limits: body });
    return dialer;
  });
  return { calls, find, tell: () => api.announce(changed) };
}

const aMe = me('junior');
const changed = {
  kind: 'call_changed',
  callId: 'call_1',
  leadId: 'lead_1',
} as const;

it('a live call is followed word by word, taken over, and gone when it ends', async () => {
  const { find, tell } = aDayOfCalls('senior');
  const page = await stage.open('/llamadas');
  const card = page.getByRole('list', { name: 'Llamadas en vivo' }).getByRole('listitem').first();
  await card.getByText('Uy, está un poco caro.').waitFor();
  await card.getByText('Fastidiado').waitFor();
  const more = aCallDetail(find('call_1'));
  const [first] = more.lines;
  if (first) more.lines.push({ ...first, id: 'msg_new', text: '¿Prefieres hablar con alguien?' });
  stage.api.on(contract.getCall, () => more);
  tell();
  await card.getByText('¿Prefieres hablar con alguien?').waitFor();
  await card.getByRole('button', { name: 'Tomar llamada' }).click();
  await page.getByText('Te estamos llamando: contesta para unirte.').waitFor();
  await card.getByText('Pasando a una persona').waitFor();
  Object.assign(find('call_1'), { status: 'ended', outcome: 'successful' });
  tell();
  await isSeen(page.getByText('Nadie en línea ahora'));
});

it('a call that another person took says so', async () => {
  aDayOfCalls('junior');
  stage.api.refuse(contract.takeOverCall, 'already_with_agent');
  const page = await stage.open('/llamadas/call_1');
  await page.getByRole('button', { name: 'Tomar llamada' }).click();
  await isSeen(page.getByText('Otra persona ya tomó esta llamada.'));
});

it('the queue is paused with who did it, resumed, given limits, and a call is dropped from it', async () => {
  aDayOfCalls();
  const page = await stage.open('/llamadas?ver=waiting');
  await page.getByRole('button', { name: 'Pausar' }).click();
  await page.getByText('La pausó Rosa Huamán').waitFor();
  await page.getByRole('button', { name: 'Reanudar' }).click();
  await page.getByText('Marcando', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Cambiar límites' }).click();
  const limits = page.getByRole('dialog', { name: 'Límites del marcador' });
  await limits.getByLabel('Llamadas a la vez').fill('0');
  await limits.getByText('Un número entero de 1 a 1000.').waitFor();
  await limits.getByLabel('Llamadas a la vez').fill('25');
  await limits.getByRole('button', { name: 'Guardar' }).click();
  await page.getByText('2 de 25').waitFor();
  await page
    .getByRole('row', { name: /Cliente 2/ })
    .getByRole('button', { name: 'Quitar' })
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Quitar' }).click();
  await page.getByRole('row', { name: /Cliente 2/ }).waitFor({ state: 'detached' });
  await isSeen(page.getByRole('row', { name: /Cliente 3/ }).getByText('Por llamar'));
});

it('the breaker’s reason is told; who does not steer only reads', async () => {
  aDayOfCalls('analyst');
  const paused = { at: new Date().toISOString(), by: null, reason: 'too_many_failures' };
  stage.api.on(contract.getDialer, () => aDialer({ paused }));
  const page = await stage.open('/llamadas');
  await page.getByText(/fallaron demasiadas llamadas/).waitFor();
  for (const name of ['Reanudar', 'Tomar llamada', 'Colgar'])
    await expect.poll(() => page.getByRole('button', { name }).count(), patient).toBe(0);
});

it('calls that are over are filtered by outcome, and the filter survives a reload', async () => {
  aDayOfCalls();
  const page = await stage.open('/llamadas?ver=ended');
  await page.getByRole('row', { name: /Cliente 4/ }).waitFor();
  await page.getByRole('combobox', { name: 'Resultado' }).click();
  await page.getByRole('option', { name: 'Ocupado' }).click();
  await page.waitForURL('**/llamadas?ver=ended&resultado=busy');
  await page.reload();
  await page.getByRole('row', { name: /Cliente 5/ }).waitFor();
  await expect.poll(() => page.getByRole('row', { name: /Cliente 4/ }).count(), patient).toBe(0);
  await page.getByRole('link', { name: /Cliente 5/ }).click();
  await page.waitForURL('**/llamadas/call_5');
  await isSeen(page.getByText('Intentar de nuevo'));
});

it('a line of the transcript plays the recording from there, and is marked while it is heard', async () => {
  aDayOfCalls();
  const page = await stage.open('/llamadas', {});
  await page.route('**/api/calls/call_4/recording', (route) => {
    // Without ranges a browser does not skip.
    const from = Number(/bytes=(\d+)/.exec(route.request().headers().range ?? '')?.[1] ?? 0);
    const { length } = seventySeconds;
    return route.fulfill({
      status: 206,
      body: seventySeconds.subarray(from),
      headers: {
        'content-type': 'audio/wav',
        'accept-ranges': 'bytes',
        'content-range': `bytes ${from}-${length - 1}/${length}`,
      },
    });
  });
  await page.goto(`${stage.api.url}/llamadas/call_4`);
  await page.getByRole('button', { name: 'Escuchar desde 0:30' }).click();
  const heard = page.locator('li[aria-current=true]');
  await expect
    .poll(() => heard.allInnerTexts(), patient)
    .toEqual([expect.stringContaining('En Los Olivos tengo cien megas')]);
  await isSeen(page.getByText('Volver a llamar', { exact: true }));
});

it('an agent says where they answer, and a number that is none is refused', async () => {
  aDayOfCalls('junior');
  stage.api.on(setPresence, ({ body }) => ({
    ...aMe,
    answersOn: body.answersOn ?? 'browser',
    phone: body.phone ?? null,
  }));
  const page = await stage.open('/llamadas');
  await page.getByRole('button', { name: /^Tu cuenta/ }).click();
  await page.getByRole('menuitem', { name: 'Cómo contesto llamadas' }).click();
  const dialog = page.getByRole('dialog', { name: 'Cómo contesto llamadas' });
  await dialog.getByText(/no tiene teléfono en el navegador/).waitFor();
  await dialog.getByRole('combobox', { name: 'Contesto' }).click();
  await page.getByRole('option', { name: 'En mi teléfono' }).click();
  await dialog.getByLabel('Mi teléfono').fill('987');
  await dialog.getByRole('button', { name: 'Guardar' }).click();
  await dialog.getByText(/Escribe el número con código/).waitFor();
  await dialog.getByLabel('Mi teléfono').fill('+51 987 654 321');
  await dialog.getByRole('button', { name: 'Guardar' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(stage.api.bodies(setPresence)).toEqual([{ answersOn: 'phone', phone: '+51987654321' }]);
});

it('a phone in the browser that cannot be reached says so, and nothing else breaks', async () => {
  aDayOfCalls('junior');
  stage.api.on(getMe, () => ({
    ...aMe,
    installation: { ...aMe.installation, hasBrowserPhone: true },
  }));
  stage.api.refuse(contract.getVoiceToken, 'unavailable');
  const page = await stage.open('/llamadas');
  await page.getByText('Tu teléfono del navegador no está conectado.').waitFor();
  await isSeen(page.getByText('Uy, está un poco caro.'));
});

it('a lead’s calls stand on its page, and over its conversation while it is on the line', async () => {
  aDayOfCalls();
  const page = await stage.open('/leads/lead_1?ver=calls');
  await page.getByRole('link', { name: /Entrante/ }).waitFor();
  await page.getByRole('link', { name: 'Abrir en la bandeja' }).click();
  const bar = page.getByRole('region', { name: 'Está en el teléfono ahora' });
  await bar.getByRole('link', { name: 'Ver la llamada' }).click();
  await page.waitForURL('**/llamadas/call_1');
  await isSeen(page.getByRole('button', { name: 'Tomar llamada' }));
});

it('no telephone company, nothing yet, an error and a missing call say what to do next', async () => {
  aDayOfCalls();
  stage.api.on(contract.getDialer, () => aDialer({ isConfigured: false, waiting: 0, onLine: 0 }));
  stage.api.on(contract.listCalls, () => ({ items: [], nextCursor: null }));
  const page = await stage.open('/llamadas');
  await page.getByText('Sin telefonía').waitFor();
  await page.getByText('Nadie en línea ahora').waitFor();
  stage.api.refuse(contract.listCalls, 'unavailable');
  await page.reload();
  await page.getByRole('button', { name: 'Reintentar' }).waitFor();
  await page.goto(`${stage.api.url}/llamadas/call_none`);
  await isSeen(page.getByText('Esta llamada no existe'));
});

it.each([
  { dark: false, width: 1440 },
  { dark: true, width: 390 },
])('axe finds nothing serious ($width)', async (options) => {
  aDayOfCalls();
  const page = await stage.open('/llamadas', options);
  await page.getByText('Uy, está un poco caro.').waitFor();
  expect(await seriousProblems(page)).toEqual([]);
  for (const path of ['/llamadas?ver=ended', '/llamadas?ver=waiting']) {
    await page.goto(stage.api.url + path);
    await page
      .getByRole('row', { name: /Cliente/ })
      .first()
      .waitFor();
    expect(await seriousProblems(page)).toEqual([]);
  }
  await page.goto(`${stage.api.url}/llamadas/call_6`);
  await page.getByText('Uy, está un poco caro.').waitFor();
  expect(await seriousProblems(page)).toEqual([]);
});

const seventySeconds = Buffer.from(
  writeWav({
    channels: 2,
    samplesPerSecond: 8_000,
    bytesPerSample: 1,
    samples: new Uint8Array(70 * 16_000).fill(128),
  }),
);
