import type { AgentBriefView } from '../../../api/contract/messages.ts';
import { formatMoney } from '../../../domain/money.ts';
import { composerCopy as copy } from '../../copy/conversation.ts';
import { serviceNames } from '../../copy/lead.ts';
import { objectionNames, requestNames } from '../../copy/understanding.ts';

/** What the customer looks for and asks, what stands in the way, what is missing, and what comes next. */
export function Brief({ brief }: { brief: AgentBriefView }) {
  const { wish, wants, objection, missing, nextStep } = brief;
  return (
    <dl className="flex flex-wrap gap-x-4 gap-y-0.5 px-4 py-1.5 text-xs">
      <Part name={copy.brief.wish} value={wishText(wish)} />
      <Part
        name={copy.brief.wants}
        value={wants.flatMap((intent) => requestNames[intent] ?? []).join(', ')}
      />
      <Part name={copy.brief.objection} value={objection ? objectionNames[objection] : ''} />
      <Part
        name={copy.brief.missing}
        value={missing.map((fact) => copy.missing[fact]).join(', ')}
      />
      <Part name={copy.brief.nextStep} value={copy.nextSteps[nextStep]} />
    </dl>
  );
}

/** "Internet en Los Olivos, 100 Mbps, hasta S/ 80"; the plan alone once it is chosen. */
function wishText({ plan, ...wish }: AgentBriefView['wish']): string {
  const { service, zoneText, speedMbps, dataGb, operator, budget } = wish;
  const what = plan ?? (service && serviceNames[service]);
  const where = zoneText && copy.wishIn(zoneText);
  const size = speedMbps ? `${speedMbps} Mbps` : dataGb && `${dataGb} GB`;
  return [
    [what, where].filter(Boolean).join(' '),
    plan === null && size,
    plan === null && operator && copy.wishOf(operator),
    budget && copy.wishUpTo(formatMoney(budget)),
  ]
    .filter(Boolean)
    .join(', ');
}

/** Nothing to say: nothing is shown. */
const Part = ({ name, value }: { name: string; value: string }) =>
  value && (
    <div className="flex gap-1">
      <dt className="text-ink-2">{name}:</dt>
      <dd className="font-medium">{value}</dd>
    </div>
  );
