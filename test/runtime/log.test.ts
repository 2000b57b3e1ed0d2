import { describe, expect, it } from 'vitest';
import { createLog } from '../../runtime/log.ts';

function capture(level = 'info') {
  const lines: string[] = [];
  const log = createLog({ name: 'api', level, destination: { write: (line) => lines.push(line) } });
  return { log, last: () => JSON.parse(lines.at(-1) ?? '{}'), lines };
}

describe('the log', () => {
  it('keeps ids and leaves telephone numbers unreadable wherever they stand', () => {
    const { log, last } = capture();
    log.info(
      { leadId: 'lead_01kd8w1m2345678', customer: { phone: '+51987654321' }, to: '51987654321' },
      'writing to +51 987 654 321',
    );
    expect(last()).toMatchObject({
      leadId: 'lead_01kd8w1m2345678',
      customer: { phone: '***4321' },
      to: '***4321',
      msg: 'writing to ***4321',
    });
  });

  it('never writes secrets', () => {
    const { log, lines } = capture();
    log.info({
      password: 'p1',
      headers: { authorization: 'Bearer p1', cookie: 'p1' },
      accessToken: 'p1',
    });
    expect(lines.join('')).not.toContain('p1');
  });

  it('tells an error with its cause, numbers masked', () => {
    const { log, last } = capture();
    const cause = new Error('Key (phone)=(+51987654321) already exists.');
    log.error({ err: new Error('not stored', { cause }) }, 'a webhook item failed');
    expect(last().err).toMatchObject({
      message: 'not stored',
      cause: { message: 'Key (phone)=(***4321) already exists.' },
    });
    expect(JSON.stringify(last())).not.toContain('987654321');
  });

  it('leaves times, amounts and ports alone', () => {
    const { log, last } = capture();
    log.info({ at: '2026-11-23T09:00:00.000Z', atMs: 1795424400000, port: 5432 }, 'took 120 ms');
    expect(last()).toMatchObject({
      at: '2026-11-23T09:00:00.000Z',
      atMs: 1795424400000,
      port: 5432,
      msg: 'took 120 ms',
    });
  });
});
