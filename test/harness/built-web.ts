import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { onceARun } from './once-a-run.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const vite = fileURLToPath(new URL('../../node_modules/vite/bin/vite.js', import.meta.url));

/**
 * The web as it is shipped, built once a run, with its manifest. In a process of its own: under
 * Vitest's NODE_ENV it would be React's development build. @returns the folder.
 */
export const builtWeb = (): Promise<string> =>
  onceARun('web', async (outDir) => {
    await promisify(execFile)(
      process.execPath,
      [vite, 'build', '--manifest', '--outDir', outDir, '--logLevel', 'error'],
      { cwd: root, env: { ...process.env, NODE_ENV: 'production' } },
    );
  });
