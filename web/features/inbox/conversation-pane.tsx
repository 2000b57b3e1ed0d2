import { ArrowLeft, PanelRight, UserX } from 'lucide-react';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Lead } from '../../../api/contract/leads.ts';
import type { LeadId } from '../../../domain/ids.ts';
import { contextCopy } from '../../copy/context.ts';
import { conversationCopy } from '../../copy/conversation.ts';
import { inboxCopy as copy } from '../../copy/inbox.ts';
import { stageNames } from '../../copy/lead.ts';
import { ContextPanel } from '../../lead/context/context-panel.tsx';
import { Conversation } from '../../lead/conversation/conversation.tsx';
import { LoadingThread } from '../../lead/conversation/loading-thread.tsx';
import { useLead } from '../../lead/data/queries.ts';
import { isApiError } from '../../lib/api-error.ts';
import { useMedia } from '../../lib/use-media.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { ClassBadge } from '../../ui/class-badge.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Sheet } from '../../ui/sheet.tsx';

/** The open conversation, and its context beside it where there is room, else behind a button. */
export function ConversationPane({ leadId }: { leadId: LeadId }) {
  const { data: lead, error, refetch } = useLead(leadId);
  const isWide = useMedia('(min-width: 1200px)');
  const [contextOpen, setContextOpen] = useState(false);
  if (!lead && isApiError(error, 'not_found', 'bad_request')) {
    return (
      <div className="flex-1">
        <EmptyState icon={UserX} title={copy.leadGone} text={copy.leadGoneText} />
      </div>
    );
  }
  if (!lead && error) {
    return (
      <div className="flex-1">
        <ErrorState error={error} onRetry={() => void refetch()} />
      </div>
    );
  }
  return (
    <>
      <div className="flex min-w-0 flex-1 flex-col">
        <Head lead={lead} {...(isWide ? {} : { onContext: () => setContextOpen(true) })} />
        <div className="flex min-h-0 flex-1 flex-col">
          {lead ? <Conversation lead={lead} /> : <LoadingThread />}
        </div>
      </div>
      {isWide && (
        <div className="w-85 shrink-0 border-l bg-surface">
          {lead && <ContextPanel lead={lead} />}
        </div>
      )}
      {lead && !isWide && (
        <Sheet open={contextOpen} onOpenChange={setContextOpen} title={contextCopy.panel}>
          <ContextPanel lead={lead} />
        </Sheet>
      )}
    </>
  );
}

function Head({ lead, onContext }: { lead: Lead | undefined; onContext?: () => void }) {
  const [params] = useSearchParams();
  return (
    <header className="flex h-14 shrink-0 items-center gap-3 border-b bg-surface px-4 max-md:px-2">
      <Link
        to={{ pathname: '/bandeja', search: params.toString() }}
        aria-label={conversationCopy.back}
        className="rounded-md p-2 text-ink-2 hover:bg-hover md:hidden"
      >
        <ArrowLeft className="size-5" aria-hidden />
      </Link>
      {lead && (
        <>
          <Avatar name={lead.displayName} />
          <div className="min-w-0 flex-1">
            <h2 className="truncate font-semibold">{lead.displayName}</h2>
            <p className="flex items-center gap-2 text-ink-3 text-xs">
              <ClassBadge classification={lead.classification} score={lead.score} plain />
              <span className="truncate">
                {stageNames[lead.stage]}
                {lead.zone && ` · ${lead.zone}`}
              </span>
            </p>
          </div>
          {onContext && (
            <IconButton icon={PanelRight} label={conversationCopy.details} onClick={onContext} />
          )}
        </>
      )}
    </header>
  );
}
