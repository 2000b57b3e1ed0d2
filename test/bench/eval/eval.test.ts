import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { measure } from '../../../bench/eval/measure.ts';
import { readPart } from '../../../bench/eval/messages.ts';
import { printed } from '../../../bench/eval/print.ts';
import { lastReport, writeReport } from '../../../bench/eval/report.ts';
import { createOpenAiAssistant } from '../../../integrations/openai/openai-assistant.ts';
import { createPatientModel } from '../../../integrations/openai/patient-model.ts';
import { createRulesAssistant } from '../../../integrations/rules/rules-assistant.ts';
import { startOpenAiServer } from '../../vendors/openai-server.ts';

const few = { messagesMax: 8 };

describe('the evaluation', () => {
  it('tells of held-out messages nothing but figures', async () => {
    const { report, wrong } = await measure(createRulesAssistant(), { ...few, only: ['held-out'] });
    const everything = JSON.stringify(report) + printed(report, undefined) + wrong.join();
    expect(wrong).toEqual([]);
    expect(report.sets[0]).toMatchObject({ name: 'held-out', messages: few.messagesMax });
    for (const { id, text } of readPart('held-out').slice(0, few.messagesMax)) {
      expect(everything).not.toContain(id);
      if (text.length > 12) expect(everything).not.toContain(text);
    }
  });

  it('prints what changed since the last report, and keeps what was not measured now', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'timbre-eval-')), 'report.json');
    const { report } = await measure(createRulesAssistant(), { ...few, only: ['validation'] });
    const earlier = { ...report, sets: report.sets.map((set) => ({ ...set, intents: 0.5 })) };
    expect(lastReport(path)).toBeNull();
    writeReport({ at: '2026-11-22T10:00:00Z', assistants: [{ ...earlier, name: 'openai' }] }, path);
    writeReport({ at: '2026-11-23T10:00:00Z', assistants: [report] }, path);
    expect(lastReport(path)?.assistants.map(({ name }) => name)).toEqual(['rules', 'openai']);
    expect(printed(report, earlier)).toMatch(/intents \d\.\d{3} \([+-]0\.\d{3}\)/);
  });

  it('measures a model over the network, whose failures count as nothing understood', async () => {
    const reading = {
      intents: ['ask_price'],
      objections: [],
      sentiment: 'neutral',
      cues: [],
      zone: null,
      service: null,
      operator: null,
      speedMbps: null,
      dataGb: null,
      budget: null,
      planChoice: null,
    };
    const content = JSON.stringify({ readings: [reading], reply: 'Te lo dejo a US$ 1 al mes' });
    const server = await startOpenAiServer(
      { kind: 'status', status: 401 },
      { kind: 'answer', content },
    );
    const assistant = createOpenAiAssistant({
      apiKey: 'sk-test',
      baseUrl: server.baseUrl,
      model: 'scripted',
    });
    const { report } = await measure(assistant, { ...few, only: ['validation'] });
    const asked = server.requests.length;
    await server.close();
    expect(asked).toBeGreaterThan(few.messagesMax / 2);
    expect(report).toMatchObject({ name: 'openai', failures: 1 });
    expect(report.sets[0]?.byLabel['intent:ask_price']?.found).toBeGreaterThan(0);
    // A price that it invents reaches nobody.
    expect(JSON.stringify(report.conversations)).not.toMatch(/US\$ 1 al mes/);
  });

  it('asks a model for every message, however many fail before, and counts what its server lost', async () => {
    const server = await startOpenAiServer(
      ...Array.from({ length: 7 }, () => ({ kind: 'status', status: 401 }) as const),
      { kind: 'answer', content: 'no JSON at all' },
    );
    const settings = { apiKey: 'sk-test', baseUrl: server.baseUrl, model: 'scripted' };
    const { report, lost } = await measure(createPatientModel(settings), {
      ...few,
      only: ['validation'],
    });
    await server.close();
    expect(report.failures).toBe(few.messagesMax);
    expect(lost).toBe(7);
  });

  it('keeps no report of what a server lost, and says what is missing or wrong', async () => {
    const server = await startOpenAiServer({ kind: 'status', status: 401 });
    const path = join(mkdtempSync(join(tmpdir(), 'timbre-eval-')), 'report.json');
    const few = ['--part', 'validation', '--max', '3', '--report', path];
    const run = (args: string[], env: NodeJS.ProcessEnv = {}) =>
      promisify(execFile)(process.execPath, ['bench/eval/run.ts', ...args], {
        env: { ...process.env, OPENAI_API_KEY: '', ...env },
      }).catch((error: { code: number; stderr: string }) => error);
    const model = { OPENAI_API_KEY: 'sk-test', OPENAI_BASE_URL: server.baseUrl };
    expect(await run(['--assistant', 'openai', ...few], model)).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/did not take \d+ turns: no report is kept/),
    });
    await server.close();
    expect(await run(['--assistant', 'openai', '--report', path])).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^OPENAI_API_KEY is missing/),
    });
    expect(await run(['--max', 'foo'])).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^usage/),
    });
    expect(lastReport(path)).toBeNull();
  });
});
