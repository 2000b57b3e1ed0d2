import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Assistant } from '../../domain/assistant.ts';
import { createPatientModel } from '../../integrations/openai/patient-model.ts';
import { createRulesAssistant } from '../../integrations/rules/rules-assistant.ts';
import { measure, measuredParts } from './measure.ts';
import { parts } from './messages.ts';
import { printed } from './print.ts';
import { lastReport, writeReport } from './report.ts';

/**
 * `npm run eval -- [--assistant rules|openai|both] [--wrong] [--part training|…] [--max n] [--report path]`:
 * scores the assistants on the labelled messages and the scripted conversations, prints the change
 * since the last report and writes the new one. `--wrong` lists misread messages, never held-out ones.
 * With `--part` or `--max` nothing is written: a part is no report; nor when the model's server left
 * turns untaken (exit code 1).
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      assistant: { type: 'string', default: 'both' },
      wrong: { type: 'boolean', default: false },
      part: { type: 'string', multiple: true },
      report: { type: 'string' },
      max: { type: 'string' },
    },
  });
  const chosen = z.enum(['rules', 'openai', 'both']).safeParse(values.assistant);
  const only = z.array(z.enum(parts)).safeParse(values.part ?? measuredParts);
  const max = z.coerce.number().positive().optional().safeParse(values.max);
  if (!chosen.success || !only.success || !max.success)
    throw new Error('usage: eval --assistant rules|openai|both [--wrong] [--part name] [--max n]');
  const before = lastReport(values.report);
  const reports = [];
  let lostInAll = 0;
  for (const assistant of assistantsFor(chosen.data)) {
    const options = { only: only.data, ...(max.data && { messagesMax: max.data }) };
    const { report, wrong, lost } = await measure(assistant, options);
    say(
      printed(
        report,
        before?.assistants.find(({ name }) => name === report.name),
      ),
    );
    if (values.wrong) say(`\nmisread:\n${wrong.join('\n')}`);
    reports.push(report);
    lostInAll += lost;
  }
  if (lostInAll > 0)
    throw new Error(`the model's server did not take ${lostInAll} turns: no report is kept`);
  if (values.part || max.data) return;
  writeReport({ at: new Date().toISOString(), assistants: reports }, values.report);
  say(before ? `\ncompared with the report of ${before.at}` : '\nfirst report');
}

function assistantsFor(chosen: 'rules' | 'openai' | 'both'): Assistant[] {
  const { OPENAI_API_KEY: apiKey, OPENAI_BASE_URL, OPENAI_MODEL } = process.env;
  const rules = chosen === 'openai' ? [] : [createRulesAssistant()];
  if (chosen === 'rules') return rules;
  if (!apiKey && chosen === 'openai')
    throw new Error('OPENAI_API_KEY is missing: --assistant openai needs it');
  if (!apiKey) {
    say('openai: NOT measured, OPENAI_API_KEY is not set');
    return rules;
  }
  const settings = {
    apiKey,
    baseUrl: OPENAI_BASE_URL || null,
    model: OPENAI_MODEL || 'gpt-5-mini',
  };
  return [...rules, createPatientModel(settings)];
}

const say = (text: string) => process.stdout.write(`${text}\n`);

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
