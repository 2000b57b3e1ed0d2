import { FlaskConical } from 'lucide-react';
import type { KeyboardEvent, SubmitEvent } from 'react';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Field } from '../../ui/field.tsx';
import { Textarea } from '../../ui/input.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Attempt } from './attempt.tsx';
import { tryCopy as copy } from './copy.es.ts';
import type { PlaygroundState } from './use-playground.ts';

/** A message tried against both assistants, side by side. */
export function Playground({ state }: { state: PlaygroundState }) {
  const { text, setText, canTry, tryIt, tried } = state;
  const submit = (event: SubmitEvent | KeyboardEvent) => {
    event.preventDefault();
    if (canTry) tryIt();
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
                    submit(event);
                }}
              />
            )}
          </Field>
          <Button look="primary" type="submit" disabled={!canTry} className="self-end">
            {copy.submit}
          </Button>
        </form>
        {tried === null ? (
          <EmptyState icon={FlaskConical} title={copy.empty} text={copy.emptyText} />
        ) : (
          <>
            <p className="break-words text-sm">
              <span className="text-ink-3">{copy.resultOf}</span> «{tried}»
            </p>
            <Result state={state} />
          </>
        )}
      </div>
    </div>
  );
}

function Result({ state: { attempts, error, isPending, retry } }: { state: PlaygroundState }) {
  if (isPending) return <Waiting />;
  if (error) return <ErrorState error={error} onRetry={retry} compact />;
  if (!attempts) return null;
  return (
    <div className="grid gap-4 md:grid-cols-2" aria-live="polite">
      {attempts.map((attempt) => (
        <Attempt key={attempt.assistant} attempt={attempt} />
      ))}
      {attempts.length === 1 && (
        <EmptyState icon={FlaskConical} title={copy.noModel} text={copy.noModelText} />
      )}
    </div>
  );
}

const Waiting = () => (
  <div className="grid gap-4 md:grid-cols-2" aria-busy="true">
    <p role="status" className="sr-only">
      {copy.trying}
    </p>
    <Skeleton className="h-64 rounded-lg" />
    <Skeleton className="h-64 rounded-lg" />
  </div>
);
