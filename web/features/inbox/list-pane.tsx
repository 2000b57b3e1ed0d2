import { Inbox, SearchX } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { LeadId } from '../../../domain/ids.ts';
import { inboxCopy as copy } from '../../copy/inbox.ts';
import { useMe } from '../../lib/session.ts';
import { useShortcut } from '../../lib/use-shortcut.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { SearchInput } from '../../ui/search-input.tsx';
import { FilterBar } from './filter-bar.tsx';
import { type Filters, useFilters } from './filters.ts';
import { LeadList } from './lead-list.tsx';
import { LoadingList } from './loading-list.tsx';
import { useLeadList } from './use-lead-list.ts';

/** Who writes: search, filters, and the conversations with the latest message first. Keys: J, K, /. */
export function ListPane({ openId }: { openId: LeadId | undefined }) {
  const { url, setUrl, filters, isFiltered } = useFilters();
  const list = useLeadList(useStable(filters));
  const search = useRef<HTMLInputElement>(null);
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const open = (step: number) => {
    // The address is ahead of what is drawn when keys come faster than pages.
    const current = list.leads.findIndex(({ id }) => window.location.pathname.endsWith(`/${id}`));
    const next = list.leads[current < 0 ? 0 : current + step];
    if (next) void navigate({ pathname: `/bandeja/${next.id}`, search: params.toString() });
  };
  useShortcut('j', () => open(1));
  useShortcut('k', () => open(-1));
  useShortcut('/', () => search.current?.focus());

  return (
    <section
      aria-label={copy.list}
      className="flex w-full shrink-0 flex-col bg-surface md:w-80 md:border-r xl:w-90"
    >
      <h1 className="sr-only">{copy.title}</h1>
      <div className="flex shrink-0 flex-col gap-2 border-b p-3">
        <SearchInput
          ref={search}
          label={copy.search}
          value={url.q ?? ''}
          onChange={(q) => setUrl({ q })}
        />
        <FilterBar url={url} onChange={setUrl} isFiltered={isFiltered} />
      </div>
      <div className="min-h-0 flex-1">
        {list.isPending && <LoadingList />}
        {list.isError && !list.data && (
          <ErrorState error={list.error} onRetry={() => void list.refetch()} />
        )}
        {list.data && list.leads.length === 0 && (
          <NothingHere
            isFiltered={isFiltered}
            onClear={() => setUrl({ clase: '', etapa: '', atiende: '', sinleer: '', q: '' })}
          />
        )}
        {list.leads.length > 0 && (
          <LeadList
            leads={list.leads}
            openId={openId}
            search={params.toString()}
            onEndNear={
              list.hasNextPage && !list.isFetchingNextPage
                ? () => void list.fetchNextPage()
                : undefined
            }
          />
        )}
      </div>
    </section>
  );
}

/** The same object as long as the filters say the same. */
function useStable(filters: Filters): Filters {
  const text = JSON.stringify(filters);
  return useMemo(() => JSON.parse(text) as Filters, [text]);
}

function NothingHere({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) {
  const { installation } = useMe();
  if (isFiltered) {
    return (
      <EmptyState
        icon={SearchX}
        title={copy.nothing}
        text={copy.nothingText}
        action={<Button onClick={onClear}>{copy.clearFilters}</Button>}
      />
    );
  }
  return (
    <EmptyState
      icon={Inbox}
      title={copy.empty}
      text={copy.emptyText}
      action={
        installation.simulatedVendors.includes('whatsapp') && (
          <LinkButton to="/simulador">{copy.openSimulator}</LinkButton>
        )
      }
    />
  );
}
