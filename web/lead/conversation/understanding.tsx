import { useQuery } from '@tanstack/react-query';
import { ScanText } from 'lucide-react';
import { getUnderstanding, type Message } from '../../../api/contract/messages.ts';
import type { LeadId } from '../../../domain/ids.ts';
import { understandingCopy as copy } from '../../copy/understanding.ts';
import { callRoute } from '../../lib/call-route.ts';
import { keys } from '../../lib/keys.ts';
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
          className="-my-1 rounded-xs p-1 text-ink-3 opacity-60 hover:text-ink hover:opacity-100 focus-visible:opacity-100 data-[state=open]:text-accent data-[state=open]:opacity-100"
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
  const { data, isError } = useQuery({
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
        </p>
      )}
    </div>
  );
}
