import type { AgentBriefView } from '../../../api/contract/messages.ts';
import { composerCopy as copy } from '../../copy/conversation.ts';
import { intentNames, objectionNames } from '../../copy/understanding.ts';

/** What the customer wants, what stands in the way, what is missing, and what comes next. */
export function Brief({ brief }: { brief: AgentBriefView }) {
  const { wants, objection, missing, nextStep } = brief;
  return (
    <dl className="flex flex-wrap gap-x-4 gap-y-0.5 px-4 py-1.5 text-xs">
      <Part name={copy.brief.wants} value={wants.map((intent) => intentNames[intent]).join(', ')} />
      <Part name={copy.brief.objection} value={objection ? objectionNames[objection] : ''} />
      <Part
        name={copy.brief.missing}
        value={missing.map((fact) => copy.missing[fact]).join(', ')}
      />
      <Part name={copy.brief.nextStep} value={copy.nextSteps[nextStep]} />
    </dl>
  );
}

/** Nothing to say: nothing is shown. */
const Part = ({ name, value }: { name: string; value: string }) =>
  value && (
    <div className="flex gap-1">
      <dt className="text-ink-2">{name}:</dt>
      <dd className="font-medium">{value}</dd>
    </div>
  );
