import type { ReactNode } from 'react';
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
import { formatFull } from '../../lib/format.ts';
import { Badge } from '../../ui/badge.tsx';
import { readEntities, type Understood } from './entities.ts';

/** Every label under its Spanish name. */
export function UnderstoodList({ understood }: { understood: Understood }) {
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
