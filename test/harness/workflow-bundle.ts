import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { onceARun } from './once-a-run.ts';

/** The workflow code, bundled once a run (1.4 s) and shared by all test files. */
export async function testWorkflowBundle(): Promise<{ codePath: string }> {
  const codePath = await onceARun('workflows.js', async (path) => {
    const { code } = await bundleWorkflowCode({
      workflowsPath: fileURLToPath(new URL('../../workflows/index.ts', import.meta.url)),
      logger: new DefaultLogger('ERROR'),
    });
    await writeFile(path, code);
  });
  return { codePath };
}
