import { expect, it } from 'vitest';
import { formatLine } from '../../local/output/format-line.ts';

it('shows a log entry as a person reads it', () => {
  const entry = {
    level: 'warn',
    time: '2026-11-23T09:10:11.123Z',
    name: 'api',
    leadId: 'lead_1',
    msg: 'slow',
  };
  expect(formatLine('api', JSON.stringify(entry))).toBe(
    'api      │ 09:10:11 WARN slow leadId=lead_1',
  );
});

it('leaves alone what is not one', () => {
  expect(formatLine('worker', 'Error: boom')).toBe('worker   │ Error: boom');
  expect(formatLine('worker', '{"a":')).toBe('worker   │ {"a":');
});
