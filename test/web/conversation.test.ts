import { describe, expect, it } from 'vitest';
import type { Lead } from '../../api/contract/leads.ts';
import type { Message } from '../../api/contract/messages.ts';
import {
  listMessages,
  listSuggestions,
  listTemplates,
  sendMessage,
} from '../../api/contract/messages.ts';
import type { LeadId } from '../../domain/ids.ts';
import type { Role } from '../../domain/lead.ts';
import { rosa, staff } from './stage/company.ts';
import { isSeen, patient, seriousProblems, setStage } from './stage/stage.ts';
import { aLeadView, aMessageView, at } from './stage/views.ts';

const stage = setStage();
const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();
const mine = { owner: { kind: 'agent', agentId: rosa.id }, ownerAgent: rosa } as const;

/** Opens the one lead's conversation. */
async function open(changes: Partial<Lead> = {}, said: Message[] = [], role: Role = 'senior') {
  const lead = aLeadView(1, { firstName: 'Ana', windowClosesAt: inAnHour(), ...changes });
  const messages = new Map([[lead.id, said.length > 0 ? said : [aMessageView(1)]]]);
  staff(stage.api, { leads: [lead], messages }, role);
  const page = await stage.open('/bandeja/lead_1');
  await page.getByRole('log').waitFor();
  return {
    page,
    field: page.getByRole('textbox', { name: 'Mensaje' }),
    log: page.getByRole('log'),
  };
}

describe('who owns the conversation is unmistakable, and changes with one press', () => {
  it('T takes it from the assistant and gives it back', async () => {
    const { page } = await open();
    await page.getByText('El asistente está atendiendo').waitFor();
    await page.keyboard.press('t');
    await page.getByText('Lo atiendes tú').waitFor();
    await page.getByRole('textbox', { name: 'Mensaje' }).blur();
    await page.keyboard.press('t');
    await isSeen(page.getByText('El asistente está atendiendo'));
  });

  it.each([
    [
      'another agent',
      { ...mine, owner: { kind: 'agent', agentId: 'user_luis' } },
      'Lo atiende Rosa Huamán',
    ],
    ['a closed lead', { stage: 'won' }, 'Venta cerrada. La conversación queda como historial.'],
    [
      'an opted-out person',
      { optedOutAt: at(0) },
      'Pidió que no lo contacten. No se puede escribir.',
    ],
  ] as [string, Partial<Lead>, string][])('with %s nobody can write', async (_, changes, text) => {
    const { page, field } = await open(changes);
    await isSeen(page.getByText(text));
    await expect.poll(() => field.count(), patient).toBe(0);
  });

  it('an analyst only reads', async () => {
    const { page, field } = await open({}, [], 'analyst');
    await isSeen(page.getByText('Solo lectura para tu rol.'));
    await expect.poll(() => field.count(), patient).toBe(0);
    await expect
      .poll(() => page.getByRole('button', { name: 'Tomar control' }).count(), patient)
      .toBe(0);
  });
});

describe('writing', () => {
  it('R starts, Mayús+Enter makes a line, Enter sends and takes the conversation', async () => {
    const { page, field, log } = await open();
    await page.keyboard.press('r');
    await page.keyboard.type('Hola Ana');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('soy Rosa');
    await page.keyboard.press('Enter');
    await log.getByText('Hola Ana\nsoy Rosa').waitFor();
    await page.getByText('Lo atiendes tú').waitFor();
    await expect.poll(() => field.inputValue(), patient).toBe('');
    expect(stage.api.bodies(sendMessage)).toMatchObject([{ text: 'Hola Ana\nsoy Rosa' }]);
  });

  it('what could not be sent stays with its reason, and trying again cannot send it twice', async () => {
    const { page, field, log } = await open(mine);
    stage.api.refuse(sendMessage, 'unavailable');
    await field.fill('¿Sigues ahí?');
    await field.press('Enter');
    await page.getByText(/No se envió\. El servicio no responde/).waitFor();
    await page.getByRole('button', { name: 'Reintentar' }).click();
    await expect.poll(() => stage.api.bodies(sendMessage).length, patient).toBe(2);
    const [first, second] = stage.api.bodies(sendMessage);
    expect(first?.requestId).toBe(second?.requestId);
    await page.getByRole('button', { name: 'Descartar' }).click();
    await expect.poll(() => log.getByText('¿Sigues ahí?').count(), patient).toBe(0);
  });

  it('what was being written is still there after a look at another conversation', async () => {
    const { page, field } = await open(mine);
    await field.fill('a medio escribir');
    await page.getByRole('link', { name: 'Leads', exact: true }).click();
    await page.waitForURL('**/leads');
    await page.goBack();
    await expect.poll(() => field.inputValue(), patient).toBe('a medio escribir');
  });

  it('the slash opens ready answers, chosen by keyboard', async () => {
    const { page, field } = await open(mine);
    await field.fill('/espe');
    await page.getByRole('option', { name: /espera/ }).waitFor();
    await field.press('Enter');
    await expect
      .poll(() => field.inputValue(), patient)
      .toBe('Dame un momento, Ana, reviso eso y te confirmo.');
  });

  it("the assistant's unsent draft is one press away from the composer", async () => {
    const { page, field } = await open(mine);
    stage.api.on(listSuggestions, () => ({
      items: [{ id: 's1', kind: 'draft' as const, because: '', text: 'El plan cuesta US$ 45.' }],
    }));
    stage.api.announce({ kind: 'lead_changed', leadId: 'lead_1' as LeadId });
    await page.reload();
    await page.getByText('Borrador del asistente, sin enviar').waitFor();
    await page.getByRole('button', { name: 'Usar: Borrador' }).click();
    await expect.poll(() => field.inputValue(), patient).toBe('El plan cuesta US$ 45.');
  });

  it('a suggestion leaves what was being written, and can be taken out again', async () => {
    const { page, field } = await open(mine);
    stage.api.on(listSuggestions, () => ({
      items: [{ id: 't1', kind: 'tip' as const, because: 'Pide precio', text: 'Son US$ 45.' }],
    }));
    await page.reload();
    await field.fill('Hola Rosa, ya te escribía:');
    await page.getByRole('button', { name: 'Usar: Pide precio' }).click();
    const both = 'Hola Rosa, ya te escribía:\nSon US$ 45.';
    await expect.poll(() => field.inputValue(), patient).toBe(both);
    await page.getByRole('button', { name: 'Deshacer' }).click();
    await expect.poll(() => field.inputValue(), patient).toBe('Hola Rosa, ya te escribía:');
  });

  it('what the customer wants, what stands in the way and what comes next is said in one line', async () => {
    const { page } = await open(mine);
    stage.api.on(listSuggestions, () => ({
      items: [],
      brief: {
        wish: {
          service: 'internet' as const,
          operator: null,
          speedMbps: 100,
          dataGb: null,
          budget: { amountMinor: 8_000, currency: 'PEN' as const },
          zoneText: 'Los Olivos',
          plan: null,
        },
        wants: ['ask_price' as const, 'send_bill' as const],
        objection: 'price' as const,
        missing: ['zone' as const, 'plan' as const],
        nextStep: 'answer_objection' as const,
      },
    }));
    await page.reload();
    const suggestions = page.getByRole('region', { name: 'Sugerencias del asistente' });
    for (const text of [
      /^Internet en Los Olivos, 100 Mbps, hasta S\/\s80\.00$/,
      'precio, que revisen su recibo',
      'Le parece caro',
      'distrito, plan',
      'Responder la objeción',
    ])
      await isSeen(suggestions.getByText(text));
    expect(await seriousProblems(page)).toEqual([]);
  });

  it('once the window has closed only a template can be sent', async () => {
    const { page, field, log } = await open({ ...mine, windowClosesAt: null });
    stage.api.on(listTemplates, () => ({
      items: [
        {
          name: 'seguimiento',
          language: 'es',
          text: 'Hola {{1}}, ¿seguimos con {{2}}?',
          category: 'utility' as const,
          variableCount: 2,
          variableLabels: ['Nombre', 'Plan'],
        },
      ],
    }));
    await expect.poll(() => field.count(), patient).toBe(0);
    await page.getByRole('button', { name: 'Elegir plantilla' }).click();
    await page.getByText('Hola Ana, ¿seguimos con {{2}}?').waitFor();
    await page.getByRole('button', { name: 'Enviar plantilla' }).click();
    await page.getByText('Completa este dato.').waitFor();
    await page.getByRole('textbox', { name: 'Plan' }).fill('Fibra 100');
    await page.getByRole('button', { name: 'Enviar plantilla' }).click();
    await log
      .getByText('seguimiento')
      .or(log.getByText('¿seguimos con Fibra 100?'))
      .first()
      .waitFor();
    expect(stage.api.bodies(sendMessage)).toMatchObject([
      { template: { name: 'seguimiento', variables: ['Ana', 'Fibra 100'] } },
    ]);
  });
});

describe('reading', () => {
  it('older messages come above without moving what is read', async () => {
    const said = Array.from({ length: 160 }, (_, index) =>
      aMessageView(index, { at: at(index * 10) }),
    );
    const { log } = await open({}, said);
    const anchor = log.getByText('Mensaje 115', { exact: true });
    await log.evaluate((element) => element.scrollTo(0, -2400));
    const before = await anchor.boundingBox();
    await log.getByText('Mensaje 70', { exact: true }).waitFor({ state: 'attached' });
    expect((await anchor.boundingBox())?.y).toBeCloseTo(before?.y ?? 0, 0);
  });

  it('every kind of message is shown as what it is', async () => {
    const { log } = await open({}, [
      aMessageView(1, { kind: 'audio', text: 'vivo en los olivos', extra: { voice: true } }),
      aMessageView(2, {
        kind: 'location',
        text: '',
        extra: { latitude: -12, longitude: -77, name: 'Mercado' },
      }),
      aMessageView(3, { kind: 'unsupported', text: '' }),
      aMessageView(4, { deletedAt: at(5), text: '' }),
      aMessageView(5, { editedAt: at(6), reactions: { agent: '👍' } }),
      aMessageView(6, { quoted: { providerId: 'x', text: '¿Qué plan?' }, text: 'el de 100' }),
      aMessageView(7, {
        author: 'bot',
        direction: 'outbound',
        kind: 'list',
        status: 'read',
        extra: {
          button: 'Ver',
          sections: [{ title: '', rows: [{ title: 'Claro 100', description: 'US$ 45' }] }],
        },
      }),
      aMessageView(8, {
        author: 'agent',
        direction: 'outbound',
        status: 'failed',
        errorCode: 131047,
        errorText: 'Re-engagement message',
      }),
    ]);
    const text = await log.textContent();
    for (const expected of [
      'Nota de voz',
      'vivo en los olivos',
      'Mercado',
      'Ver en el mapa',
      'WhatsApp no permite ver este tipo de mensaje aquí.',
      'Mensaje eliminado',
      'editado',
      '¿Qué plan?',
      'Claro 100',
      'La ventana de 24 horas se cerró. Envía una plantilla.',
    ])
      expect(text).toContain(expected);
    await expect.poll(() => log.getByText('Leído').count(), patient).toBe(1);
    await expect
      .poll(() => log.getByRole('img', { name: 'Tu reacción: 👍' }).count(), patient)
      .toBe(1);
  });

  it('a socket that comes up late brings what was missed before it', async () => {
    stage.api.cutLive(true);
    const { log } = await open();
    stage.api.on(listMessages, () => ({
      items: [aMessageView(1), aMessageView(2, { text: 'llegó antes del socket' })],
      nextCursor: null,
    }));
    stage.api.cutLive(false);
    const missed = log.getByText('llegó antes del socket');
    await expect.poll(() => missed.count(), { timeout: 20_000 }).toBe(1);
  });

  it('a lost socket is told by a thin bar, and what was missed comes by itself', async () => {
    const { page, log } = await open();
    stage.api.cutLive(true);
    await page.getByText(/Sin conexión en vivo/).waitFor();
    stage.api.on(listMessages, () => ({
      items: [aMessageView(1), aMessageView(2, { text: 'llegó mientras tanto' })],
      nextCursor: null,
    }));
    stage.api.cutLive(false);
    await log.getByText('llegó mientras tanto').waitFor({ timeout: 20_000 });
    await expect.poll(() => page.getByText(/Sin conexión en vivo/).count(), patient).toBe(0);
  });
});
