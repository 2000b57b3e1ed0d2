import { afterEach, beforeEach, expect, type Mock, vi } from 'vitest';

const levels = ['log', 'info', 'warn', 'error', 'debug'] as const;
let spies: Mock[] = [];

/**
 * Unexpected output fails the test that made it. A test that expects some asserts it and clears it:
 * `const said = vi.spyOn(console, 'error'); …; said.mockClear();`
 */
beforeEach(() => {
  spies = levels.map((level) => vi.spyOn(console, level).mockImplementation(() => undefined));
});

afterEach(() => {
  const said = spies.flatMap((spy) => spy.mock.calls);
  expect(said, 'unexpected console output').toEqual([]);
});
