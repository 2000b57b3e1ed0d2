import type { Memory } from '../assistant.ts';
import { type Catalogue, type CoverageArea, serviceOf } from '../catalogue.ts';
import type { Intent } from '../labels.ts';
import type { Reading } from '../understanding/understand.ts';
import { forService, forZone } from './for-service.ts';

const noWishes: Intent[] = ['compare_prices', 'cancel_service', 'existing_customer', 'complaint'];
/** Beside one of these an operator is one whose plans they ask for. */
const wishes: Intent[] = [
  'ask_plan_info',
  'ask_price',
  'ask_discount',
  'ask_coverage',
  'choose_plan',
];
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
  const before = zoneAfter(
    forService(memory, entities.service ?? memory.service),
    entities.zone,
    area,
  );
  // Whose customer somebody is, is no wish; nor are the ones compared, cancelled or complained of.
  const namesNoWish =
    objections.includes('has_provider') ||
    noWishes.some((intent) => intents.includes(intent)) ||
    !wishes.some((intent) => intents.includes(intent));
  // Whose plans we do not sell cannot be wished of us.
  const isOurs = catalogue.operators.some(({ code }) => code === entities.operator);
  const known: Memory = {
    ...before,
    operator: isOurs && !namesNoWish ? (entities.operator ?? null) : before.operator,
    speedMbps: entities.speedMbps ?? before.speedMbps,
    dataGb: entities.dataGb ?? before.dataGb,
    budget: entities.budget ?? before.budget,
    name: entities.name ?? before.name,
    objectionsHeard: [...new Set([...before.objectionsHeard, ...objections])],
  };
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
function zoneAfter(memory: Memory, named: string | undefined, area: CoverageArea | null): Memory {
  if (area) return forZone(memory, { areaId: area.id, zoneText: area.name });
  if (named === undefined) return memory;
  return { ...forZone(memory, { areaId: null, zoneText: named }), isUncovered: true };
}
