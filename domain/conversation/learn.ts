import type { Memory } from '../assistant.ts';
import { type Catalogue, type CoverageArea, serviceOf } from '../catalogue.ts';
import type { Intent } from '../labels.ts';
import type { Reading } from '../understanding/understand.ts';

const noWishes: Intent[] = ['compare_prices', 'cancel_service', 'existing_customer', 'complaint'];
/** Beside one of these an operator is one whose plans they ask for. */
const wishes: Intent[] = [
  'ask_plan_info',
  'ask_price',
  'ask_discount',
  'ask_coverage',
  'choose_plan',
];
/** What was shown and singled out of one service says nothing of another. */
const ofOneService = ['kinds', 'listedProductIds', 'comboParts'] as const;

/** Adds what one message told to what was known. A later wish replaces an earlier one. */
export function learn(
  memory: Memory,
  { understanding, area }: Reading,
  catalogue: Catalogue,
): Memory {
  const { entities, objections, intents } = understanding;
  const chosen = intents.includes('choose_plan')
    ? catalogue.products.find(({ id }) => id === entities.planChoice)
    : undefined;
  const service = entities.service ?? memory.service;
  const isOther = memory.service !== null && service !== memory.service;
  // Whose customer somebody is, is no wish; nor are the ones compared, cancelled or complained of.
  const namesNoWish =
    objections.includes('has_provider') ||
    noWishes.some((intent) => intents.includes(intent)) ||
    !wishes.some((intent) => intents.includes(intent));
  // Whose plans we do not sell cannot be wished of us.
  const isOurs = catalogue.operators.some(({ code }) => code === entities.operator);
  const known: Memory = {
    ...memory,
    service,
    ...zoneAfter(memory, entities.zone, area),
    operator: isOurs && !namesNoWish ? (entities.operator ?? null) : memory.operator,
    // The figures and the choice of one service say nothing of another.
    speedMbps: entities.speedMbps ?? (isOther ? null : memory.speedMbps),
    dataGb: entities.dataGb ?? (isOther ? null : memory.dataGb),
    chosenProductId: isOther ? null : memory.chosenProductId,
    budget: entities.budget ?? memory.budget,
    name: entities.name ?? memory.name,
    objectionsHeard: [...new Set([...memory.objectionsHeard, ...objections])],
  };
  if (isOther) for (const key of ofOneService) delete known[key];
  if (!chosen) return known;
  return {
    ...known,
    service: known.service ?? serviceOf(chosen),
    chosenProductId: chosen.id,
    speedMbps: chosen.speedMbps ?? known.speedMbps,
    dataGb: chosen.dataGb ?? known.dataGb,
  };
}

/** The zone as it is known now; one that is named and not ours is remembered as that. */
function zoneAfter(
  { areaId, zoneText, waitingList, isUncovered }: Memory,
  named: string | undefined,
  area: CoverageArea | null,
): Partial<Memory> {
  if (area?.id === areaId || (area === null && named === undefined)) return { areaId, zoneText };
  const fresh = waitingList ? { waitingList: false } : {};
  const covered = isUncovered ? { isUncovered: false } : {};
  if (area) return { ...fresh, ...covered, areaId: area.id, zoneText: area.name };
  return { ...fresh, areaId: null, zoneText: named ?? null, isUncovered: true };
}
