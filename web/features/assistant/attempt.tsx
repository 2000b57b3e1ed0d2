import { ShieldAlert, ShieldCheck } from 'lucide-react';
import type { PlaygroundAttempt } from '../../../api/contract/assistant.ts';
import { UnderstoodList } from '../../lead/conversation/understood-list.tsx';
import { Badge } from '../../ui/badge.tsx';
import { authorName, tryCopy as copy, failureName, refusalName } from './copy.es.ts';

/** What one assistant made of the message. */
export function Attempt({ attempt }: { attempt: PlaygroundAttempt }) {
  const { assistant, composedBy, ms, understanding, failure } = attempt;
  const name = copy.names[assistant];
  return (
    <section aria-label={name} className="flex flex-col gap-3 rounded-lg border p-4">
      <header className="flex flex-wrap items-baseline justify-between gap-2">
        <h2 className="font-semibold">{name}</h2>
        <span className="figures text-ink-3 text-xs">
          {[composedBy && authorName(composedBy), copy.took(ms)].filter(Boolean).join(' · ')}
        </span>
      </header>
      {failure === null ? (
        <>
          {understanding && <UnderstoodList understood={understanding} />}
          <Reply attempt={attempt} />
        </>
      ) : (
        <div role="alert" className="text-sm">
          <p className="text-danger">{failureName(failure)}.</p>
          <p className="text-ink-2">{copy.failed}</p>
        </div>
      )}
    </section>
  );
}

function Reply({ attempt }: { attempt: PlaygroundAttempt }) {
  const { reply, refusals, assistant, composedBy } = attempt;
  if (reply === null) return <p className="text-ink-3 text-sm">{copy.silent}</p>;
  const isModels = assistant === 'rules' || composedBy?.startsWith('openai') === true;
  return (
    <div>
      <h3 className="mb-1 text-ink-3 text-xs">{copy.reply}</h3>
      <p className="whitespace-pre-wrap break-words rounded-lg bg-bubble-bot px-3 py-2">{reply}</p>
      {isModels ? (
        <Verdict refusals={refusals} />
      ) : (
        <p className="mt-2 text-ink-2 text-sm">{copy.notWorded}</p>
      )}
    </div>
  );
}

function Verdict({ refusals }: { refusals: string[] }) {
  const passes = refusals.length === 0;
  return (
    <p className="mt-2 flex flex-wrap items-center gap-1 text-xs">
      <Badge tone={passes ? 'success' : 'danger'}>
        {passes ? <ShieldCheck aria-hidden /> : <ShieldAlert aria-hidden />}
        {passes ? copy.passes : copy.refusedFor}
      </Badge>
      {refusals.map((reason) => (
        <Badge key={reason}>{refusalName(reason)}</Badge>
      ))}
    </p>
  );
}
