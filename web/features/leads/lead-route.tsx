import { ArrowLeft, MessageCircle, UserX } from 'lucide-react';
import { Link, useParams } from 'react-router';
import type { LeadId } from '../../../domain/ids.ts';
import { stageNames } from '../../copy/lead.ts';
import { useLead } from '../../lead/data/queries.ts';
import { isApiError } from '../../lib/api-error.ts';
import { formatLongDate } from '../../lib/format.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { LoadingNote, Skeleton } from '../../ui/skeleton.tsx';
import { leadCopy as copy } from './copy.es.ts';
import { LeadPage } from './lead-page.tsx';

/** `/leads/:leadId` */
export function Component() {
  const leadId = (useParams().leadId ?? '') as LeadId;
  const { data: lead, error, refetch } = useLead(leadId);
  if (!lead && isApiError(error, 'not_found', 'bad_request')) {
    return (
      <EmptyState
        icon={UserX}
        title={copy.gone}
        text={copy.goneText}
        action={<LinkButton to="/leads">{copy.back}</LinkButton>}
      />
    );
  }
  if (!lead && error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <div className="flex h-full flex-col">
      {lead ? (
        <PageHeader
          title={lead.displayName}
          detail={`${stageNames[lead.stage]} · ${copy.since(formatLongDate(lead.createdAt))}`}
          back={<Back />}
          actions={
            <LinkButton to={`/bandeja/${lead.id}`}>
              <MessageCircle aria-hidden />
              {copy.toInbox}
            </LinkButton>
          }
        />
      ) : (
        <LoadingHead />
      )}
      {lead ? <LeadPage key={lead.id} lead={lead} /> : <LoadingPage />}
    </div>
  );
}

const Back = () => (
  <Link
    to="/leads"
    aria-label={copy.back}
    className="-ml-1 rounded-md p-2 text-ink-2 hover:bg-hover hover:text-ink"
  >
    <ArrowLeft className="size-4" aria-hidden />
  </Link>
);

const LoadingHead = () => (
  <div className="flex h-14 shrink-0 items-center gap-3 border-b bg-surface px-4">
    <LoadingNote />
    <Skeleton className="h-4 w-48" />
  </div>
);

const LoadingPage = () => (
  <div className="flex min-h-0 flex-1">
    <div className="flex w-96 flex-col gap-4 border-r bg-surface p-4 max-md:w-full">
      <Skeleton className="h-11 w-3/5" />
      <Skeleton className="h-8 w-full" />
      <Skeleton className="h-36 w-full" />
      <Skeleton className="h-24 w-full" />
    </div>
    <div className="flex flex-1 flex-col gap-4 p-6 max-md:hidden">
      <Skeleton className="h-12 w-2/5" />
      <Skeleton className="h-16 w-3/5 self-end" />
      <Skeleton className="h-12 w-1/3" />
    </div>
  </div>
);
