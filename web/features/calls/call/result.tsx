import type { ReactNode } from 'react';
import type { CallDetail } from '../../../../api/contract/calls.ts';
import { callPurposeNames, nextActionNames, spokenFor } from '../../../copy/calls.ts';
import { serviceNames } from '../../../copy/lead.ts';
import { objectionNames, sentimentNames } from '../../../copy/understanding.ts';
import { CallBadge, EmotionMark } from '../../../lead/calls/badges.tsx';
import { formatDate } from '../../../lib/format.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Money } from '../../../ui/money.tsx';
import { callCopy as copy } from '../copy.es.ts';

/** What came of a call. */
export function Result({ call }: { call: CallDetail }) {
  const { summary, keyWords, nextAction, durationS, emotion, sentiment, agent, errorCode } = call;
  return (
    <div className="flex h-full flex-col gap-5 overflow-y-auto bg-surface p-4 text-sm">
      <Part title={copy.summary}>
        <p className={summary ? '' : 'text-ink-3'}>{summary ?? copy.noSummary}</p>
      </Part>
      <Part title={copy.result}>
        <Facts>
          <Fact name={call.status === 'ended' ? copy.outcome : copy.state}>
            <CallBadge call={call} />
          </Fact>
          {nextAction && <Fact name={copy.next}>{nextActionNames[nextAction]}</Fact>}
          {durationS !== null && durationS > 0 && (
            <Fact name={copy.duration}>{spokenFor(durationS)}</Fact>
          )}
          {emotion && (
            <Fact name={copy.emotion}>
              <EmotionMark emotion={emotion} />
            </Fact>
          )}
          {sentiment && <Fact name={copy.sentiment}>{sentimentNames[sentiment]}</Fact>}
          {agent && <Fact name={copy.agentName}>{agent.name}</Fact>}
          {call.attempts > 1 && <Fact name={copy.attempts}>{call.attempts}</Fact>}
          {errorCode !== null && <Fact name={copy.errorCode}>{errorCode}</Fact>}
          <Fact name={copy.purpose}>{callPurposeNames[call.purpose]}</Fact>
        </Facts>
      </Part>
      <Part title={copy.facts}>
        <Told facts={call.facts} />
      </Part>
      {keyWords.length > 0 && (
        <Part title={copy.keyWords}>
          <p className="flex flex-wrap gap-1.5">
            {keyWords.map((word) => (
              <Badge key={word}>{word}</Badge>
            ))}
          </p>
        </Part>
      )}
    </div>
  );
}

function Told({ facts }: { facts: CallDetail['facts'] }) {
  const { name, service, zone, budget, objections, date } = facts;
  if (Object.keys(facts).length === 0) return <p className="text-ink-3">{copy.noFacts}</p>;
  return (
    <Facts>
      {name && <Fact name={copy.fact.name}>{name}</Fact>}
      {service && <Fact name={copy.fact.service}>{serviceNames[service]}</Fact>}
      {zone && <Fact name={copy.fact.zone}>{zone}</Fact>}
      {budget && (
        <Fact name={copy.fact.budget}>
          <Money value={budget} />
        </Fact>
      )}
      {objections && (
        <Fact name={copy.fact.objections}>
          {objections.map((one) => objectionNames[one]).join(', ')}
        </Fact>
      )}
      {date && <Fact name={copy.fact.date}>{formatDate(date)}</Fact>}
    </Facts>
  );
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section>
    <h2 className="mb-1.5 font-medium text-ink-3 text-xs">{title}</h2>
    {children}
  </section>
);

const Facts = ({ children }: { children: ReactNode }) => (
  <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5">{children}</dl>
);

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt className="text-ink-2">{name}</dt>
    <dd className="min-w-0 break-words">{children}</dd>
  </>
);
