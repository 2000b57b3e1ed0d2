import type { listLeads } from '../../../api/contract/leads.ts';
import { classifications, stages } from '../../../domain/lead.ts';
import type { CallInput } from '../../lib/call-route.ts';
import { useUrlState } from '../../lib/url-state.ts';

export type Filters = NonNullable<CallInput<typeof listLeads>['query']>;

/** What the table shows, read from and written to the URL; the inbox uses the same names. */
export function useFilters() {
  const [url, setUrl] = useUrlState('clase', 'etapa', 'atiende', 'q');
  const filters: Filters = {
    classification: classifications.find((value) => value === url.clase),
    stage: stages.find((value) => value === url.etapa),
    owner: url.atiende,
    q: url.q,
  };
  return { url, setUrl, filters, isFiltered: Object.values(filters).some(Boolean) };
}
