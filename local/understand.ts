import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { seededCatalogue } from '../db/seed/data/catalogue.ts';
import { type Assistant, emptyMemory, type Understanding } from '../domain/assistant.ts';
import { createOpenAiAssistant } from '../integrations/openai/openai-assistant.ts';
import { createRulesAssistant } from '../integrations/rules/rules-assistant.ts';

/**
 * `npm run -s understand -- --assistant rules|openai`: messages from standard input, one a line;
 * what the assistant read in each, one JSON object a line, written as soon as it is known. Each
 * message stands alone, as a first one. Needs neither database nor Temporal.
 */
async function main(): Promise<void> {
  const assistant = chosenAssistant();
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    const { intents, objections, sentiment, entities, cues } = await read(assistant, text);
    const line = JSON.stringify({ text, intents, objections, sentiment, entities, cues });
    if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
  }
}

function chosenAssistant(): Assistant {
  const { values } = parseArgs({ options: { assistant: { type: 'string', default: 'rules' } } });
  const name = z.enum(['rules', 'openai']).safeParse(values.assistant);
  if (!name.success) throw new Error('usage: understand --assistant rules|openai');
  return name.data === 'rules' ? createRulesAssistant() : createOpenAiAssistant(modelSettings());
}

function modelSettings() {
  const { OPENAI_API_KEY: apiKey, OPENAI_BASE_URL, OPENAI_MODEL } = process.env;
  if (!apiKey) throw new Error('OPENAI_API_KEY is missing: --assistant openai needs it');
  return { apiKey, baseUrl: OPENAI_BASE_URL || null, model: OPENAI_MODEL || 'gpt-5-mini' };
}

async function read(assistant: Assistant, text: string): Promise<Understanding> {
  const nowMs = Date.now();
  const context = {
    nowMs,
    timeZone: 'America/Lima',
    companyName: 'Timbre',
    memory: emptyMemory,
    messages: [{ id: 'msg_line' as const, atMs: nowMs, kind: 'text', text }],
    history: [],
    catalogue: seededCatalogue,
  };
  const { understanding } = await assistant.takeTurn(context, new AbortController().signal);
  const [first] = understanding;
  if (!first) throw new Error('the assistant read nothing');
  return first;
}

process.stdout.on('error', () => process.exit(0));
main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
