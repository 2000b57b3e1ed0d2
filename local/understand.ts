import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { seededCatalogue } from '../db/seed/data/catalogue.ts';
import { type Assistant, emptyMemory, type Understanding } from '../domain/assistant.ts';
import { ModelError } from '../integrations/openai/errors.ts';
import { createPatientModel } from '../integrations/openai/patient-model.ts';
import { createRulesAssistant } from '../integrations/rules/rules-assistant.ts';
import { readLines } from './read-lines.ts';

/** The exit code when a model left messages unread. */
const someUnread = 2;

/**
 * `npm run -s understand -- --assistant rules|openai`: messages from standard input, one a line;
 * what the assistant read in each, one JSON object a line, written as soon as it is known. Each
 * message stands alone, as a first one. Needs neither database nor Temporal. What a model could not
 * read is read by the rules, its line says why in `error`, and the command ends with 2.
 */
async function main(): Promise<void> {
  const assistant = chosenAssistant();
  let unread = 0;
  for await (const text of readLines(process.stdin)) {
    const { error, ...understood } = await readOrElse(assistant, text);
    const { intents, objections, sentiment, entities, cues } = understood;
    if (error !== undefined) unread += 1;
    const said = { text, intents, objections, sentiment, entities, cues, error };
    if (!process.stdout.write(`${JSON.stringify(said)}\n`)) await once(process.stdout, 'drain');
  }
  if (unread === 0) return;
  console.error(`the model left ${unread} unread; the rules read them`);
  process.exitCode = someUnread;
}

type Line = Understanding & { error?: string };

/** As the product does: what a model cannot read, the rules do. */
async function readOrElse(assistant: Assistant, text: string): Promise<Line> {
  try {
    return await read(assistant, text);
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return { ...(await read(createRulesAssistant(), text)), error: error.code };
  }
}

function chosenAssistant(): Assistant {
  const { values } = parseArgs({ options: { assistant: { type: 'string', default: 'rules' } } });
  const name = z.enum(['rules', 'openai']).safeParse(values.assistant);
  if (!name.success) throw new Error('usage: understand --assistant rules|openai');
  return name.data === 'rules' ? createRulesAssistant() : createPatientModel(modelSettings());
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
