/** What the ways of obtaining a server need; each leaves the program in `cacheDir` or throws. */
export interface Obtain {
  cacheDir: string;
  version: string;
  env: Record<string, string | undefined>;
  onProgress: (line: string) => void;
}

/** Lets the SDK fetch the newest CLI. It starts the server to do so; that one is stopped at once. */
export async function downloadServer({ cacheDir, onProgress }: Obtain): Promise<void> {
  onProgress('downloading the Temporal server…');
  const { TestWorkflowEnvironment } = await import('@temporalio/testing');
  const environment = await TestWorkflowEnvironment.createLocal({
    server: { executable: { type: 'cached-download', downloadDir: cacheDir } },
  });
  await environment.teardown();
}
