import type { AssistantReport } from './report.ts';
import { type Counts, f1, type Scores } from './score.ts';

const kinds = ['intents', 'objections', 'entities', 'cues', 'sentiment'] as const;

/** One assistant's figures as text; beside each its change since `before`. */
export function printed(report: AssistantReport, before: AssistantReport | undefined): string {
  return [
    `\n── ${report.name} · ${report.messagesPerSecond} turns a second · ${report.failures} unread`,
    ...report.sets.map((set) => {
      const last = before?.sets.find(({ name }) => name === set.name);
      return `${headline(set.name, set, last)}\n`;
    }),
    ...report.sets.map((set) => labelTable(set.name, set)),
    conversationLines(report, before),
  ].join('\n');
}

function headline(name: string, scores: Scores, last: Scores | undefined): string {
  const figures = kinds.map(
    (kind) => `${kind} ${scores[kind].toFixed(3)}${change(scores[kind], last?.[kind])}`,
  );
  return `${name} (${scores.messages}): ${figures.join('  ')}`;
}

function change(now: number, before: number | undefined): string {
  if (before === undefined || Math.abs(now - before) < 0.0005) return '';
  return ` (${now > before ? '+' : ''}${(now - before).toFixed(3)})`;
}

function labelTable(name: string, { byLabel, confusions }: Scores): string {
  const heading = `${'label'.padEnd(28)}     P     R    F1  there`;
  const rows = Object.entries(byLabel).map(([label, counts]) => row(label, counts));
  const costly = confusions.map(([pair, times]) => `  ${String(times).padStart(3)}× ${pair}`);
  return [
    `${name}: by label\n${heading}`,
    ...rows,
    `${name}: confusions that cost most`,
    ...costly,
    '',
  ].join('\n');
}

function row(label: string, counts: Counts): string {
  const precision = counts.found === 0 ? '  –  ' : (counts.right / counts.found).toFixed(3);
  const recall = counts.there === 0 ? '  –  ' : (counts.right / counts.there).toFixed(3);
  return `${label.padEnd(28)} ${precision} ${recall} ${f1(counts).toFixed(3)} ${String(counts.there).padStart(6)}`;
}

function conversationLines(
  { conversations }: AssistantReport,
  before: AssistantReport | undefined,
): string {
  const good = ({ problems }: { problems: string[] }) => problems.length === 0;
  const last = before?.conversations.filter(good).length;
  const failed = conversations
    .filter((one) => !good(one))
    .flatMap(({ name, problems }) => [
      `  ✗ ${name}`,
      ...problems.map((problem) => `      ${problem}`),
    ]);
  const passed = conversations.filter(good).length;
  const was = last === undefined || last === passed ? '' : ` (last time ${last})`;
  return [
    `conversations: ${passed} of ${conversations.length} as they should be${was}`,
    ...failed,
  ].join('\n');
}
