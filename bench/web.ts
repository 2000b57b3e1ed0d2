import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { LeadId } from '../domain/ids.ts';
import { ensureWebBuild } from '../local/services/web-build.ts';
import { launchBrowser } from '../test/harness/browser.ts';
import type { Bench } from './bench.ts';
import { percentile, rounded } from './figures.ts';
import { type Stand, startStand } from './stand/index.ts';

/** First load of the inbox with 10,000 leads in a browser without a cache, until a conversation can be read and pressed. */
export const web: Bench = async ({ isQuick }) => {
  await ensureWebBuild();
  const stand = await startStand();
  const browser = await launchBrowser();
  try {
    const leads = isQuick ? 100 : 10_000;
    await insertLeads(stand, leads);
    const loads: number[] = [];
    let kilobytes = 0;
    for (let visit = 0; visit < (isQuick ? 1 : 7); visit++) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await signIn(page, stand.url);
      loads.push(await load(page, stand.url));
      kilobytes = await transferredKb(page);
      await context.close();
    }
    return {
      leads,
      'first load of the inbox, p50, ms': rounded(percentile(loads, 0.5)),
      'longest, ms': rounded(Math.max(...loads)),
      'scripts and styles transferred, kB': rounded(kilobytes),
    };
  } finally {
    await browser.close();
    await stand.close();
  }
};

async function insertLeads({ db }: Stand, count: number): Promise<void> {
  for (let from = 0; from < count; from += 1_000)
    await db
      .insertInto('lead')
      .values(
        Array.from({ length: Math.min(1_000, count - from) }, (_, index) => ({
          id: `lead_${randomUUID().replaceAll('-', '')}` as LeadId,
          phone: `+5197${String(from + index).padStart(7, '0')}`,
          firstName: `Cliente ${from + index}`,
          source: 'whatsapp' as const,
          stage: 'contacted' as const,
          lastMessageAt: new Date(Date.now() - 1_000 * (from + index)),
          lastMessagePreview: 'Hola, quiero internet',
          lastMessageAuthor: 'customer' as const,
        })),
      )
      .execute();
}

async function signIn(page: Page, url: string): Promise<void> {
  const reply = await page.request.post(`${url}/api/session`, {
    data: { email: 'supervisor@timbre.local', password: 'timbre' },
  });
  if (!reply.ok()) throw new Error(`sign-in answered ${reply.status()}`);
}

async function load(page: Page, url: string): Promise<number> {
  const startedAt = performance.now();
  await page.goto(`${url}/bandeja`, { waitUntil: 'commit' });
  await page.getByText('Cliente 0', { exact: true }).waitFor();
  return performance.now() - startedAt;
}

function transferredKb(page: Page): Promise<number> {
  return page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => /\.(js|css)$/.test(new URL(name).pathname))
      .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).transferSize / 1_000, 0),
  );
}
