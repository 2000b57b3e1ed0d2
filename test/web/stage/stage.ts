import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { launchBrowser } from '../../harness/browser.ts';
import { type ScriptedApi, startScriptedApi } from './scripted-api.ts';

interface PageOptions {
  width?: number;
  dark?: boolean;
}

export interface Stage {
  api: ScriptedApi;
  open(path: string, options?: PageOptions): Promise<Page>;
}

/** A browser for the file, and for each test an API of its own. A page's own errors fail the test. */
export function setStage(): Stage {
  let browser: Browser;
  let api: ScriptedApi;
  const complaints: string[] = [];
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    complaints.length = 0;
    api = await startScriptedApi();
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    await api.close();
    expect(complaints).toEqual([]);
  });
  return {
    get api() {
      return api;
    },
    async open(path, { width = 1440, dark = false } = {}) {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        colorScheme: dark ? 'dark' : 'light',
        locale: 'es-PE',
        timezoneId: 'America/Lima',
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        // The browser itself reports every refused request and socket; those are scripted here.
        const isNetwork = /Failed to load resource|WebSocket connection/.test(message.text());
        if (message.type() === 'error' && !isNetwork) complaints.push(message.text());
      });
      await page.goto(api.url + path);
      return page;
    },
  };
}

/** For `expect.poll`: the machine may be busy with other tests. */
export const patient = { timeout: 20_000 };

/** Waits until it is there to be seen. */
export async function isSeen(what: Locator): Promise<void> {
  await expect.poll(() => what.first().isVisible(), patient).toBe(true);
}

/** Scrolls the box around `list` by `stepPx` until its `Cliente N` with N at least `number` is drawn. */
export async function scrollToClient(list: Locator, number: number, stepPx: number): Promise<void> {
  await expect
    .poll(async () => {
      const drawn = await list.getByText(/^Cliente \d+$/).allTextContents();
      const furthest = Math.max(...drawn.map((name) => Number(/\d+/.exec(name)?.[0])));
      if (furthest < number)
        await list.evaluate((element, by) => element.parentElement?.scrollBy(0, by), stepPx);
      return furthest;
    }, patient)
    .toBeGreaterThanOrEqual(number);
}

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe finds serious or critical on the page as it stands. */
export async function seriousProblems(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(axePath, 'utf8'));
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as typeof import('axe-core') & {
      axe: typeof import('axe-core');
    };
    const { violations } = await axe.run(document);
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}
