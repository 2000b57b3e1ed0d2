import { ArrowLeft, PhoneMissed, User } from 'lucide-react';
import { Link, useParams } from 'react-router';
import type { CallDetail } from '../../../api/contract/calls.ts';
import type { CallId } from '../../../domain/ids.ts';
import { callDirectionNames } from '../../copy/calls.ts';
import { CallBadge } from '../../lead/calls/badges.tsx';
import { isApiError } from '../../lib/api-error.ts';
import { formatFull, formatPhone } from '../../lib/format.ts';
import { useUrlState } from '../../lib/url-state.ts';
import { useMedia } from '../../lib/use-media.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { LoadingNote, Skeleton } from '../../ui/skeleton.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { Listening } from './call/listening.tsx';
import { Result } from './call/result.tsx';
import { CallActions } from './call-actions.tsx';
import { callCopy as copy } from './copy.es.ts';
import { useCall } from './data.ts';
import { Clock } from './live/live-card.tsx';

/** `/llamadas/:callId` */
export function Component() {
  const callId = (useParams().callId ?? '') as CallId;
  const { data: call, error, refetch } = useCall(callId);
  if (!call && isApiError(error, 'not_found', 'bad_request'))
    return (
      <EmptyState
        icon={PhoneMissed}
        title={copy.gone}
        text={copy.goneText}
        action={<LinkButton to="/llamadas">{copy.back}</LinkButton>}
      />
    );
  if (!call && error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!call) return <Loading />;
  return (
    <div className="flex h-full flex-col">
      <PageHeader
        title={call.leadName}
        detail={detailOf(call)}
        back={<Back />}
        actions={<Actions call={call} />}
      />
      <Parts key={call.id} call={call} />
    </div>
  );
}

const detailOf = ({ direction, leadPhone, answeredAt, createdAt }: CallDetail) =>
  [
    callDirectionNames[direction],
    leadPhone && formatPhone(leadPhone),
    formatFull(answeredAt ?? createdAt),
  ]
    .filter(Boolean)
    .join(' · ');

function Actions({ call }: { call: CallDetail }) {
  const isLive = call.status !== 'ended' && call.answeredAt !== null;
  return (
    <>
      {isLive && call.answeredAt && <Clock since={call.answeredAt} />}
      <CallBadge call={call} />
      <LinkButton to={`/leads/${call.leadId}`}>
        <User aria-hidden />
        {copy.toLead}
      </LinkButton>
      <CallActions call={call} />
    </>
  );
}

/** Side by side; on a phone behind tabs. */
function Parts({ call }: { call: CallDetail }) {
  const isWide = useMedia('(min-width: 900px)');
  const [{ ver }, setUrl] = useUrlState('ver');
  if (isWide)
    return (
      <div className="flex min-h-0 flex-1">
        <div className="min-w-0 flex-1">
          <Listening call={call} />
        </div>
        <div className="w-88 shrink-0 border-l">
          <Result call={call} />
        </div>
      </div>
    );
  return (
    <Tabs
      label={call.leadName}
      value={ver === 'resultado' ? 'resultado' : 'transcripcion'}
      onChange={(next) => setUrl({ ver: next === 'resultado' ? next : '' })}
      tabs={[
        { value: 'transcripcion', label: copy.transcript, content: <Listening call={call} /> },
        { value: 'resultado', label: copy.result, content: <Result call={call} /> },
      ]}
      className="min-h-0 flex-1 bg-surface"
    />
  );
}

const Back = () => (
  <Link
    to="/llamadas"
    aria-label={copy.back}
    className="-ml-1 rounded-md p-2 text-ink-2 hover:bg-hover hover:text-ink"
  >
    <ArrowLeft className="size-4" aria-hidden />
  </Link>
);

const Loading = () => (
  <div className="flex h-full flex-col">
    <div className="flex h-14 shrink-0 items-center gap-3 border-b bg-surface px-4">
      <LoadingNote />
      <Skeleton className="h-4 w-48" />
    </div>
    <div className="flex flex-1 flex-col gap-4 p-6">
      <Skeleton className="h-10 w-full max-w-3xl" />
      <Skeleton className="h-5 w-2/5" />
      <Skeleton className="h-5 w-3/5" />
      <Skeleton className="h-5 w-1/3" />
    </div>
  </div>
);
