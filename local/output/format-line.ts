import { z } from 'zod';

const entry = z.looseObject({
  time: z.string(),
  level: z.string(),
  msg: z.string().default(''),
});

const hidden = new Set(['time', 'level', 'msg', 'name', 'pid', 'hostname']);

/** One line of a child's log as a person reads it; what is not ours stays as it came. */
export function formatLine(source: string, line: string): string {
  const parsed = parse(line);
  if (parsed === null) return `${source.padEnd(8)} │ ${line}`;
  const { time, level, msg } = parsed;
  const fields = Object.entries(parsed)
    .filter(([name]) => !hidden.has(name))
    .map(
      ([name, value]) => ` ${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
    );
  const mark = level === 'info' ? '' : `${level.toUpperCase()} `;
  return `${source.padEnd(8)} │ ${time.slice(11, 19)} ${mark}${msg}${fields.join('')}`;
}

function parse(line: string): z.output<typeof entry> | null {
  if (!line.startsWith('{')) return null;
  try {
    return entry.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
