import { access, constants } from 'node:fs/promises';
import { type Browser, chromium } from 'playwright-core';
import { packagedChromium } from './packaged-chromium.ts';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  // Containers often have too little of it.
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Real Chromium: CHROMIUM_PATH, an installed one, else the one that npm brings for Linux x64. */
export async function launchBrowser(candidates = installed): Promise<Browser> {
  const found = process.env.CHROMIUM_PATH || (await firstExecutable(candidates));
  if (found) return chromium.launch({ executablePath: found, args: quiet });
  const { executablePath, env } = await packagedChromium();
  return chromium.launch({
    executablePath,
    args: [...quiet, '--no-zygote'],
    env: { ...process.env, ...env },
  });
}

async function firstExecutable(paths: string[]): Promise<string | undefined> {
  for (const path of paths) {
    const isThere = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (isThere) return path;
  }
  return undefined;
}
