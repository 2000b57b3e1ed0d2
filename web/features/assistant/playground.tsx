import { FlaskConical, ShieldAlert, ShieldCheck } from 'lucide-react';
import { type SubmitEvent, useState } from 'react';
import type { PlaygroundAttempt } from '../../../api/contract/assistant.ts';
import { UnderstoodList } from '../../lead/conversation/understood-list.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Field } from '../../ui/field.tsx';
import { Textarea } from '../../ui/input.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { tryCopy as copy, refusalName } from './copy.es.ts';
import { useTry } from './data.ts';

/** A message tried against both assistants, side by side. */
export function Playground() {
  const [text, setText] = useState('');
  const { mutate, data, isPending } = useTry();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (text.trim() && !isPending) mutate(text.trim());
  };
  return (
    <div className="h-full overflow-y-auto">
      <div className="mx-auto flex max-w-5xl flex-col gap-4 p-4">
        <form onSubmit={submit} className="flex flex-col gap-2">
          <Field label={copy.label} hint={copy.hint}>
            {(control) => (
              <Textarea
                {...control}
                maxLength={2000}
                placeholder={copy.placeholder}
                value={text}
                onChange={(event) => setText(event.target.value)}
                onKeyDown={(event) => {
                  if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing)
                    submit(event as unknown as SubmitEvent);
                }}
              />
            )}
          </Field>
          <Button
            look="primary"
            type="submit"
            disabled={!text.trim() || isPending}
            className="self-end"
          >
            {copy.submit}
          </Button>
        </form>
        {isPending ? (
          <Waiting />
        ) : data ? (
          <div className="grid gap-4 md:grid-cols-2" aria-live="polite">
            {data.attempts.map((attempt) => (
              <Attempt key={attempt.assistant} attempt={attempt} />
            ))}
            {data.attempts.length === 1 && (
              <EmptyState icon={FlaskConical} title={copy.noModel} text={copy.noModelText} />
            )}
          </div>
        ) : (
          <EmptyState icon={FlaskConical} title={copy.empty} text={copy.emptyText} />
        )}
      </div>
    </div>
  );
}

const Waiting = () => (
  <div className="grid gap-4 md:grid-cols-2">
    <Skeleton className="h-64 rounded-lg" />
    <Skeleton className="h-64 rounded-lg" />
  </div>
);

function Attempt({ attempt }: { attempt: PlaygroundAttempt }) {
  const { assistant, composedBy, ms, understanding, hasFailed } = attempt;
  const name = copy.names[assistant];
  return (
    <section aria-label={name} className="flex flex-col gap-3 rounded-lg border p-4">
      <header className="flex flex-wrap items-baseline justify-between gap-2">
        <h2 className="font-semibold">{name}</h2>
        <span className="figures text-ink-3 text-xs">
          {[composedBy, copy.took(ms)].filter(Boolean).join(' · ')}
        </span>
      </header>
      {hasFailed ? (
        <p role="alert" className="text-danger text-sm">
          {copy.failed}
        </p>
      ) : (
        <>
          {understanding && <UnderstoodList understood={understanding} />}
          <Reply attempt={attempt} />
        </>
      )}
    </section>
  );
}

function Reply({ attempt: { reply, refusals } }: { attempt: PlaygroundAttempt }) {
  if (reply === null) return <p className="text-ink-3 text-sm">{copy.silent}</p>;
  const passes = refusals.length === 0;
  return (
    <div>
      <h3 className="mb-1 text-ink-3 text-xs">{copy.reply}</h3>
      <p className="whitespace-pre-wrap break-words rounded-lg bg-bubble-bot px-3 py-2">{reply}</p>
      <p className="mt-2 flex flex-wrap items-center gap-1 text-xs">
        <Badge tone={passes ? 'success' : 'danger'}>
          {passes ? <ShieldCheck aria-hidden /> : <ShieldAlert aria-hidden />}
          {passes ? copy.passes : copy.refusedFor}
        </Badge>
        {refusals.map((reason) => (
          <Badge key={reason}>{refusalName(reason)}</Badge>
        ))}
      </p>
    </div>
  );
}
