import { defineConfig } from 'vitest/config';

/** For `npm run check`: the dependency rule alone, without the servers that other tests need. */
export default defineConfig({ test: { include: ['test/architecture/*.test.ts'] } });
