import { afterEach, beforeEach, expect, vi } from 'vitest';

const levels = ['log', 'info', 'warn', 'error', 'debug'] as const;

/** Unexpected output fails the test that made it; one that expects some says so with its own spy. */
beforeEach(() => {
  for (const level of levels) vi.spyOn(console, level).mockImplementation(() => undefined);
});

afterEach(() => {
  for (const level of levels) {
    const method = globalThis.console[level];
    if (vi.isMockFunction(method)) expect(method.mock.calls, `console.${level}`).toEqual([]);
  }
});
