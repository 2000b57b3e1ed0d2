import type { Memory } from '../assistant.ts';
import type { Service } from '../labels.ts';

/** Memory for another service: what was wished, shown and chosen of one says nothing of another. */
export function forService(memory: Memory, service: Service | null): Memory {
  if (memory.service === service) return memory;
  const { kinds: _, listedProductIds: __, comboParts: ___, otherService, ...known } = memory;
  const isStillOther = otherService !== undefined && otherService !== service;
  return {
    ...known,
    ...(isStillOther && { otherService }),
    service,
    speedMbps: null,
    dataGb: null,
    chosenProductId: null,
  };
}

/** Memory for another zone: what was shown and chosen may not be sold there. */
export function forZone(memory: Memory, zone: Pick<Memory, 'areaId' | 'zoneText'>): Memory {
  if (memory.areaId === zone.areaId) return { ...memory, ...zone };
  const { listedProductIds: _, ...known } = memory;
  const fresh = known.waitingList ? { waitingList: false } : {};
  return { ...known, ...fresh, ...zone, isUncovered: false, chosenProductId: null };
}
