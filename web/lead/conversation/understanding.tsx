import { useQuery } from '@tanstack/react-query';
import { ScanText } from 'lucide-react';
import type { ReactNode } from 'react';
import { getUnderstanding, type Message } from '../../../api/contract/messages.ts';
import type { LeadId } from '../../../domain/ids.ts';
import { formatMoney } from '../../../domain/money.ts';
import { serviceNames } from '../../copy/lead.ts';
import {
  understandingCopy as copy,
  cueNames,
  entityNames,
  intentNames,
  objectionNames,
  sentimentNames,
} from '../../copy/understanding.ts';
import { callRoute } from '../../lib/call-route.ts';
import { formatFull } from '../../lib/format.ts';
import { keys } from '../../lib/keys.ts';
import { Badge } from '../../ui/badge.tsx';
import { Popover } from '../../ui/popover.tsx';
import { readEntities, type Understood } from './entities.ts';

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

/** Every label under its Spanish name. */
function UnderstoodList({ understood }: { understood: Understood }) {
  const { intents, objections, sentiment, cues } = understood;
  const entities = readEntities(understood.entities, {
    names: entityNames,
    services: serviceNames,
    formatMoney,
    formatDate: formatFull,
  });
  const tone = { positive: 'success', neutral: 'neutral', negative: 'danger' } as const;
  return (
    <dl className="space-y-2 text-sm">
      <Labels name={copy.intents}>
        {intents.map((intent) => (
          <Badge key={intent} tone="accent">
            {intentNames[intent]}
          </Badge>
        ))}
      </Labels>
      <Labels name={copy.objections}>
        {objections.map((objection) => (
          <Badge key={objection} tone="warning">
            {objectionNames[objection]}
          </Badge>
        ))}
      </Labels>
      <Labels name={copy.sentiment}>
        {[
          <Badge key={sentiment} tone={tone[sentiment]}>
            {sentimentNames[sentiment]}
          </Badge>,
        ]}
      </Labels>
      {cues.length > 0 && (
        <Labels name={copy.cues}>
          {cues.map((cue) => (
            <Badge key={cue}>{cueNames[cue]}</Badge>
          ))}
        </Labels>
      )}
      <Labels name={copy.entities} none={copy.noEntities}>
        {entities.map(({ name, value }) => (
          <span key={name} className="mr-2 inline-block break-words">
            <span className="text-ink-3">{name}</span> {value}
          </span>
        ))}
      </Labels>
    </dl>
  );
}

interface LabelsProps {
  name: string;
  none?: string;
  children: ReactNode[];
}

const Labels = ({ name, none = copy.none, children }: LabelsProps) => (
  <div className="grid grid-cols-[5.5rem_1fr] items-baseline gap-2">
    <dt className="text-ink-3 text-xs">{name}</dt>
    <dd className="flex min-w-0 flex-wrap gap-1">
      {children.length > 0 ? children : <span className="text-ink-3">{none}</span>}
    </dd>
  </div>
);
