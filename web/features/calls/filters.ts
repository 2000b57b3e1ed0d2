import { callOutcomes } from '../../../domain/call/call.ts';
import type { UserId } from '../../../domain/ids.ts';
import { useUrlState } from '../../lib/url-state.ts';
import type { CallFilters } from './data.ts';

export const groups = ['live', 'waiting', 'ended'] as const;
export const directions = ['inbound', 'outbound'] as const;

/** What the room shows, read from and written to the URL. */
export function useCallFilters() {
  const [url, setUrl] = useUrlState('ver', 'resultado', 'sentido', 'persona', 'q');
  const group = groups.find((one) => one === url.ver) ?? 'live';
  const filters: CallFilters = {
    group: 'ended',
    outcome: callOutcomes.find((one) => one === url.resultado),
    direction: directions.find((one) => one === url.sentido),
    agentId: url.persona as UserId | undefined,
    q: url.q,
  };
  const { group: _ended, ...chosen } = filters;
  return { url, setUrl, group, filters, isFiltered: Object.values(chosen).some(Boolean) };
}

export type CallUrl = ReturnType<typeof useCallFilters>['url'];
