import {
  type Catalogue,
  type CoverageArea,
  type Product,
  productsInArea,
} from '../../../domain/catalogue.ts';
import type { ProductId } from '../../../domain/ids.ts';
import type { Db } from '../../connect.ts';
import { loadCatalogue } from '../../repositories/catalogue.ts';
import { seedDefaultCampaign } from '../campaign.ts';
import { seedCatalogue } from '../catalogue.ts';
import { demoJuniors, demoSeniors, seedDemoAgents } from './agents.ts';
import { addAssistantWork } from './assistant-rows.ts';
import { addBusiness } from './business-rows.ts';
import { Chat } from './chat.ts';
import { addLead } from './lead-rows.ts';
import { inventPerson } from './people.ts';
import { Random } from './random.ts';
import { insertRows, noRows } from './rows.ts';
import { stories } from './stories/index.ts';
import type { Scene } from './story.ts';
import { addGoals, addReferrals } from './team-rows.ts';

export interface DemoOptions {
  /** The stories end before this instant; ms since the epoch, now by default. */
  nowMs?: number;
  /** The same seed tells the same stories; 1 by default. */
  seed?: number;
}

/**
 * A lived-in company: about 300 leads in every stage, class and owner over the last 30 days. Only
 * for an installation without leads; one that has any is left alone. Brings users, catalogue and
 * campaign along.
 */
export async function seedDemo(
  db: Db,
  { nowMs = Date.now(), seed = 1 }: DemoOptions = {},
): Promise<void> {
  await seedCatalogue(db);
  await seedDefaultCampaign(db);
  await seedDemoAgents(db);
  const known = await db.selectFrom('lead').select('id').limit(1).executeTakeFirst();
  if (known !== undefined) return;
  const rows = tellStories(await loadCatalogue(db), await loadCommissions(db), {
    nowMs,
    random: new Random(seed),
  });
  await db.transaction().execute((trx) => insertRows(trx, rows));
}

function tellStories(
  catalogue: Catalogue,
  commissionBp: Map<ProductId, number>,
  { nowMs, random }: { nowMs: number; random: Random },
) {
  const rows = noRows();
  const areas = splitByCoverage(catalogue);
  const cast = stories.flatMap(({ story, leads, where }) =>
    Array.from({ length: leads }, () => ({ story, where })),
  );
  cast.forEach(({ story, where }, index) => {
    const chat = new Chat(random);
    const scene = stage(catalogue, random.pick(areas[where ?? 'covered']), { random, chat });
    const ending = story(scene);
    const person = inventPerson(random, index);
    const life = { nowMs, random, catalogue, area: scene.area, person, lines: chat.lines, ending };
    addBusiness(rows, life, addLead(rows, life), commissionBp);
  });
  addAssistantWork(rows, random, nowMs);
  addGoals(rows, random, nowMs);
  addReferrals(rows, random, nowMs);
  return rows;
}

function stage(
  catalogue: Catalogue,
  area: CoverageArea,
  { random, chat }: Pick<Scene, 'random' | 'chat'>,
): Scene {
  return {
    random,
    chat,
    catalogue,
    area,
    zoneWritten: random.pick([area.name, area.name.toLowerCase(), ...area.aliases]),
    ladder: cheapestInternet(catalogue, area).slice(0, 3),
    senior: random.pick(demoSeniors),
    junior: random.pick(demoJuniors),
  };
}

const cheapestInternet = (catalogue: Catalogue, area: CoverageArea): Product[] =>
  productsInArea(catalogue, area.id)
    .filter(({ type }) => type === 'internet_fibre' || type === 'internet_adsl')
    .sort((a, b) => a.monthlyPrice.amountMinor - b.monthlyPrice.amountMinor);

/** Three of four live in Lima, where most of the areas are. */
function splitByCoverage(catalogue: Catalogue) {
  const hasInternet = (area: CoverageArea) => cheapestInternet(catalogue, area).length > 0;
  return {
    covered: catalogue.areas.filter(hasInternet),
    uncovered: catalogue.areas.filter((area) => !hasInternet(area)),
  };
}

async function loadCommissions(db: Db): Promise<Map<ProductId, number>> {
  const rows = await db.selectFrom('product').select(['id', 'commissionBp']).execute();
  return new Map(rows.map(({ id, commissionBp }) => [id, commissionBp]));
}
