import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/harness/global-setup.ts'],
    setupFiles: ['test/harness/silent-console.ts'],
    pool: 'forks',
    // Most of them wait for something: a third one keeps both cores at work.
    maxWorkers: 3,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    expect: { requireAssertions: true },
  },
});
