import { useQuery } from '@tanstack/react-query';
import { ScanText } from 'lucide-react';
import { getUnderstanding, type Message } from '../../../api/contract/messages.ts';
import type { LeadId } from '../../../domain/ids.ts';
import { common } from '../../copy/common.ts';
import { understandingCopy as copy } from '../../copy/understanding.ts';
import { callRoute } from '../../lib/call-route.ts';
import { keys } from '../../lib/keys.ts';
import { Button } from '../../ui/button.tsx';
import { Popover } from '../../ui/popover.tsx';
import { UnderstoodList } from './understood-list.tsx';

/** On request, what the assistant read in one message of the customer. */
export function UnderstandingButton({ leadId, message }: { leadId: LeadId; message: Message }) {
  return (
    <Popover
      label={copy.title}
      align="start"
      className="w-80"
      trigger={
        <button
          type="button"
          aria-label={copy.open}
          title={copy.open}
          className="-my-1.5 rounded-xs p-1.5 text-ink-3 hover:text-ink data-[state=open]:text-accent"
        >
          <ScanText className="size-3.5" aria-hidden />
        </button>
      }
    >
      <UnderstandingOf leadId={leadId} messageId={message.id} />
    </Popover>
  );
}

function UnderstandingOf({ leadId, messageId }: { leadId: LeadId; messageId: Message['id'] }) {
  const { data, isError, refetch } = useQuery({
    queryKey: [...keys.messages(leadId), messageId, 'understanding'],
    queryFn: ({ signal }) => callRoute(getUnderstanding, { params: { leadId, messageId }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <div className="p-3">
      <h3 className="mb-2 font-medium text-sm">{copy.title}</h3>
      {data ? (
        <UnderstoodList understood={data} />
      ) : (
        <p className="text-ink-3 text-sm" role={isError ? 'alert' : 'status'}>
          {isError ? copy.failed : copy.loading}
          {isError && (
            <Button size="sm" className="ml-2" onClick={() => void refetch()}>
              {common.retry}
            </Button>
          )}
        </p>
      )}
    </div>
  );
}
