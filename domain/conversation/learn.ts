import type { Memory } from '../assistant.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Reading } from '../understanding/understand.ts';

/** Adds what one message told to what was known. A later wish replaces an earlier one. */
export function learn(
  memory: Memory,
  { understanding, area }: Reading,
  catalogue: Catalogue,
): Memory {
  const { entities, objections, intents } = understanding;
  const chosen = catalogue.products.find(({ id }) => id === entities.planChoice);
  const service = entities.service ?? memory.service;
  const known: Memory = {
    ...memory,
    service,
    areaId: area?.id ?? memory.areaId,
    zoneText: area?.name ?? memory.zoneText,
    operator: intents.includes('compare_prices')
      ? memory.operator
      : (entities.operator ?? memory.operator),
    speedMbps: entities.speedMbps ?? memory.speedMbps,
    dataGb: entities.dataGb ?? memory.dataGb,
    budget: entities.budget ?? memory.budget,
    name: entities.name ?? memory.name,
    objectionsHeard: [...new Set([...memory.objectionsHeard, ...objections])],
  };
  if (!chosen) return known;
  return {
    ...known,
    chosenProductId: chosen.id,
    speedMbps: chosen.speedMbps ?? known.speedMbps,
    dataGb: chosen.dataGb ?? known.dataGb,
  };
}
