import { describe, expect, it } from 'vitest';
import {
  type EvalReport,
  getAssistantFigures,
  getEvalReport,
  listRefusedReplies,
  type PlaygroundAttempt,
  tryMessage,
} from '../../api/contract/assistant.ts';
import type { Role } from '../../domain/lead.ts';
import { staff } from './stage/company.ts';
import { isSeen, patient, seriousProblems, setStage } from './stage/stage.ts';
import { at } from './stage/views.ts';

const stage = setStage();

const byRules: PlaygroundAttempt = {
  assistant: 'rules',
  composedBy: 'rules@3',
  ms: 3,
  understanding: {
    intents: ['ask_price'],
    objections: [],
    sentiment: 'neutral',
    cues: [],
    entities: { zone: 'Comas' },
  },
  reply: 'Para Comas tengo estas opciones',
  refusals: [],
  failure: null,
};
const byModel: PlaygroundAttempt = {
  ...byRules,
  assistant: 'openai',
  composedBy: 'openai:gpt-5-mini@3',
  ms: 2_400,
  reply: 'Te lo dejo en S/ 1',
  refusals: ['unknown_price'],
};
const report: EvalReport = {
  at: at(0),
  assistants: [
    {
      name: 'rules',
      sets: [
        {
          name: 'held-out',
          messages: 300,
          intents: 0.912,
          objections: 0.87,
          entities: 0.9,
          sentiment: 0.95,
          byLabel: {
            'intent:ask_price': { right: 40, found: 41, there: 42 },
            'objection:price': { right: 10, found: 14, there: 15 },
          },
          confusions: [['intent:ask_price → intent:ask_plan_info', 4]],
        },
      ],
      conversations: [
        { name: 'sin cobertura', problems: [] },
        { name: 'una baja', problems: ['respondió después de la baja'] },
      ],
    },
  ],
};

function ready(role: Role = 'ops') {
  staff(stage.api, { leads: [], messages: new Map() }, role);
  stage.api.on(getEvalReport, () => ({ report }));
  stage.api.on(getAssistantFigures, () => ({
    days: [
      {
        day: '2026-11-23',
        replies: { rules: 12, openai: 30 },
        refused: 2,
        refusals: { unknown_price: 2 },
        model: { costMicroUsd: 250_000, tokens: 90_000, cachedTokens: 60_000, leads: 50 },
        fallbacks: { timeout: 1 },
        tries: { asked: 2, costMicroUsd: 20_000 },
        voiceNotes: { heard: 3, unheard: 1 },
      },
    ],
  }));
  stage.api.on(listRefusedReplies, () => ({
    items: [
      {
        id: '1',
        leadId: 'lead_1',
        leadName: 'Rosa Quispe',
        question: 'cuanto cuesta?',
        attempts: [
          {
            composedBy: 'openai:gpt-5-mini@whatsapp-v2',
            reasons: ['unknown_price'],
            text: `Hola Rosa\n\n\n\n\n\nTe lo dejo en S/ 1`,
          },
          {
            composedBy: 'openai:gpt-5-mini@whatsapp-v2',
            reasons: ['unknown_speed'],
            text: 'Con 900 Mbps',
          },
        ],
        sentInstead: 'Cuesta US$ 45',
        at: at(0),
      },
    ],
  }));
  stage.api.on(tryMessage, () => ({ attempts: [byRules, byModel] }));
}

describe('the assistant’s page', () => {
  it.each([false, true])('tries a message against both, by keyboard (dark: %s)', async (dark) => {
    ready();
    const page = await stage.open('/asistente', { dark });
    await page.getByRole('textbox', { name: 'Mensaje del cliente' }).fill('cuanto sale en comas');
    await page.keyboard.press('Enter');
    const rules = page.getByRole('region', { name: 'Por reglas' });
    const model = page.getByRole('region', { name: 'Modelo de lenguaje' });
    await isSeen(rules.getByText('Para Comas tengo estas opciones'));
    await isSeen(rules.getByText('Pregunta el precio'));
    await isSeen(model.getByText('Precio que no existe'));
    expect(stage.api.bodies(tryMessage)).toEqual([{ text: 'cuanto sale en comas' }]);
    await page.getByRole('button', { name: 'Probar' }).hover();
    expect(await seriousProblems(page)).toEqual([]);
  });

  it.each([1440, 390])('shows evaluation, days and refused replies (%i px)', async (width) => {
    ready('supervisor');
    const page = await stage.open('/asistente', { width });
    const open = (name: string) => page.getByRole('tab', { name }).click();
    await open('Evaluación');
    await isSeen(page.getByText('91.2 %'));
    await isSeen(page.getByText('De 100 intenciones de un cliente, acierta unas 91.'));
    expect(await page.getByText('held-out').count()).toBe(0);
    const labels = page.getByRole('table', { name: 'Etiquetas de la prueba 1' });
    // The weakest label first.
    await expect
      .poll(() => labels.getByRole('rowheader').allTextContents(), patient)
      .toEqual(['Le parece caro', 'Pregunta el precio']);
    await isSeen(page.getByText('1 de 2 como deben'));
    await isSeen(page.getByText('respondió después de la baja'));
    expect(await seriousProblems(page)).toEqual([]);
    await open('Día a día');
    const days = page.getByRole('table', { name: 'El asistente día a día' });
    await isSeen(days.getByText('30'));
    await isSeen(page.getByText('US$ 0.25'));
    await isSeen(page.getByText('Se demoró más de lo que espera un cliente'));
    await page.getByRole('button', { name: 'Costo del modelo' }).click();
    await isSeen(page.getByText(/pruebas de esta página van aparte: US\$ 0\.02/));
    await page.keyboard.press('Escape');
    if (width === 1440) await isSeen(days.getByText(/0[.,]005/));
    expect(await seriousProblems(page)).toEqual([]);
    await open('Rechazadas');
    // The guilty line may be the last of many.
    await isSeen(page.getByText('Te lo dejo en S/ 1'));
    for (const text of ['cuanto cuesta?', 'Intento 2 ·', 'Modelo gpt-5-mini', 'Cuesta US$ 45'])
      await isSeen(page.getByText(text));
    const link = page.getByRole('link', { name: 'Ver la conversación de Rosa Quispe' });
    expect(await link.getAttribute('href')).toBe('/bandeja/lead_1');
    expect(await seriousProblems(page)).toEqual([]);
    expect(new URL(page.url()).search).toBe('?ver=rechazadas');
  });

  it('says what is missing, and what went wrong', async () => {
    ready();
    stage.api.on(getEvalReport, () => ({ report: null }));
    stage.api.refuse(listRefusedReplies, 'internal');
    stage.api.on(tryMessage, () => ({
      attempts: [{ ...byRules, reply: null, failure: 'timeout' }],
    }));
    const page = await stage.open('/asistente?ver=evaluacion');
    await isSeen(page.getByText('Aún no hay una evaluación'));
    await page.getByRole('tab', { name: 'Rechazadas' }).click();
    await isSeen(page.getByRole('button', { name: 'Reintentar' }));
    await page.getByRole('tab', { name: 'Probar' }).click();
    await page.getByRole('textbox', { name: 'Mensaje del cliente' }).fill('hola');
    await page.getByRole('button', { name: 'Probar' }).click();
    await isSeen(page.getByText(/^Se demoró más/));
    await isSeen(page.getByText('No hay un modelo configurado'));
  });

  it('is found by those who look after it alone', async () => {
    ready('junior');
    const page = await stage.open('/bandeja');
    await isSeen(page.getByRole('link', { name: 'Leads' }));
    await expect.poll(() => page.getByRole('link', { name: 'Asistente' }).count(), patient).toBe(0);
    await page.goto(`${stage.api.url}/asistente`);
    await isSeen(page.getByText('Tu rol no abre esta sección'));
    expect(await page.getByRole('textbox', { name: 'Mensaje del cliente' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Reintentar' }).count()).toBe(0);
  });

  it('keeps what was tried under its own message, whatever is typed or looked at since', async () => {
    ready();
    stage.api.on(tryMessage, ({ body: { text } }) => ({
      attempts: [{ ...byRules, reply: `Respuesta a ${text}` }],
    }));
    const page = await stage.open('/asistente');
    const field = page.getByRole('textbox', { name: 'Mensaje del cliente' });
    await field.fill('internet en Comas');
    await field.press('Enter');
    await isSeen(page.getByText('Respuesta a internet en Comas'));
    await field.fill('y en Surco?');
    await isSeen(page.getByText('«internet en Comas»'));
    await page.getByRole('tab', { name: 'Rechazadas' }).click();
    await isSeen(page.getByText('Rosa Quispe'));
    await page.getByRole('tab', { name: 'Probar' }).click();
    await isSeen(page.getByText('Respuesta a internet en Comas'));
    await expect.poll(() => field.inputValue(), patient).toBe('y en Surco?');
  });

  it('does not praise a model for words that are the rules’', async () => {
    ready();
    stage.api.on(tryMessage, () => ({
      attempts: [byRules, { ...byModel, composedBy: 'rules@3', refusals: [] }],
    }));
    const page = await stage.open('/asistente');
    await page.getByRole('textbox', { name: 'Mensaje del cliente' }).fill('BAJA');
    await page.keyboard.press('Enter');
    const model = page.getByRole('region', { name: 'Modelo de lenguaje' });
    await isSeen(model.getByText(/El modelo no redactó esta respuesta/));
    await isSeen(model.getByText('Reglas, versión 3 · 2.4 s'));
    expect(await model.getByText('La revisión la deja pasar').count()).toBe(0);
  });

  it('says in place that a try failed, and tries again', async () => {
    ready();
    stage.api.refuse(tryMessage, 'internal');
    const page = await stage.open('/asistente');
    await page.getByRole('textbox', { name: 'Mensaje del cliente' }).fill('hola');
    await page.keyboard.press('Enter');
    await isSeen(page.getByRole('alert').getByText(/Algo falló de nuestro lado/));
    stage.api.on(tryMessage, () => ({ attempts: [byRules] }));
    await page.getByRole('button', { name: 'Reintentar' }).click();
    await isSeen(page.getByText('Para Comas tengo estas opciones'));
  });

  it('of a company without activity says what would stand there, and what fills it', async () => {
    ready();
    const none = { rules: 0, openai: 0 };
    stage.api.on(getAssistantFigures, () => ({
      days: ['2026-11-23', '2026-11-22'].map((day) => ({
        day,
        replies: none,
        refused: 0,
        refusals: {},
        model: { costMicroUsd: 0, tokens: 0, cachedTokens: 0, leads: 0 },
        tries: { asked: 0, costMicroUsd: 0 },
        fallbacks: {},
        voiceNotes: { heard: 0, unheard: 0 },
      })),
    }));
    const page = await stage.open('/asistente?ver=dias');
    await isSeen(page.getByText('Sin actividad todavía'));
    await page.getByRole('button', { name: 'Probar el asistente' }).click();
    await isSeen(page.getByRole('textbox', { name: 'Mensaje del cliente' }));
  });
});
