import type { listLeads } from '../../../api/contract/leads.ts';
import { classifications, stages } from '../../../domain/lead.ts';
import type { CallInput } from '../../lib/call-route.ts';
import { useUrlState } from '../../lib/url-state.ts';

export type Filters = NonNullable<CallInput<typeof listLeads>['query']>;

/** The list's filters, read from and written to the URL. */
export function useFilters() {
  const [url, setUrl] = useUrlState('clase', 'etapa', 'atiende', 'sinleer', 'q');
  const filters: Filters = {
    ...optional(
      'classification',
      classifications.find((value) => value === url.clase),
    ),
    ...optional(
      'stage',
      stages.find((value) => value === url.etapa),
    ),
    ...optional('owner', url.atiende),
    ...optional('unread', url.sinleer ? ('true' as const) : undefined),
    ...optional('q', url.q),
  };
  return { url, setUrl, filters, isFiltered: Object.keys(filters).length > 0 };
}

const optional = <K extends string, V>(name: K, value: V | undefined) =>
  (value === undefined ? {} : { [name]: value }) as { [P in K]?: V };
