import { ClipboardCheck } from 'lucide-react';
import type { EvalReport } from '../../../api/contract/assistant.ts';
import { formatFull } from '../../lib/format.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingNote, Skeleton } from '../../ui/skeleton.tsx';
import { Confusions } from './confusions.tsx';
import { qualityCopy as copy, tryCopy } from './copy.es.ts';
import { useReport } from './data.ts';
import { Figure } from './figure.tsx';
import { LabelTable } from './label-table.tsx';

type Assistant = EvalReport['assistants'][number];
type LabelledSet = Assistant['sets'][number];

/** The last evaluation: how well each assistant understands, label by label, and whole conversations. */
export function Quality() {
  const { data, error, refetch } = useReport();
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.report === null)
    return <EmptyState icon={ClipboardCheck} title={copy.empty} text={copy.emptyText} />;
  const { at, assistants } = data.report;
  return (
    <section
      aria-label={copy.at(formatFull(at))}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      className="-outline-offset-2 h-full overflow-y-auto"
    >
      <div className="mx-auto flex max-w-5xl flex-col gap-6 p-4">
        <div>
          <p className="text-ink-3 text-xs">{copy.at(formatFull(at))}</p>
          <p className="max-w-3xl text-ink-2 text-sm">{copy.howToRead}</p>
        </div>
        {assistants.map((assistant) => (
          <OneAssistant key={assistant.name} assistant={assistant} />
        ))}
      </div>
    </section>
  );
}

/** What it has never seen tells how good it is; what it learned from only that it learned. */
function OneAssistant({ assistant: { name, sets, conversations } }: { assistant: Assistant }) {
  const unseen = sets.filter((set) => set.name.startsWith('held-out'));
  const learned = sets.filter((set) => !unseen.includes(set));
  return (
    <article className="flex flex-col gap-4">
      <h2 className="font-semibold text-lg">{assistantNames[name] ?? name}</h2>
      {unseen.map((set, index) => (
        <OneSet key={set.name} set={set} name={copy.test(index + 1)} />
      ))}
      {conversations.length > 0 && <Conversations conversations={conversations} />}
      {learned.length > 0 && <Learned sets={learned} />}
    </article>
  );
}

const assistantNames: Record<string, string> = tryCopy.names;

function Learned({ sets }: { sets: LabelledSet[] }) {
  return (
    <section className="rounded-lg border px-4 py-3">
      <h3 className="font-medium">{copy.learned}</h3>
      <p className="text-ink-2 text-sm">{copy.learnedText}</p>
      <ul className="mt-2 flex flex-col gap-1 text-sm">
        {sets.map((set, index) => (
          <li key={set.name} className="flex flex-wrap justify-between gap-x-4">
            <span>{copy.group(index + 1, set.messages)}</span>
            <span className="figures text-ink-3">{copy.kindsOf(set, percent)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

function OneSet({ set, name }: { set: LabelledSet; name: string }) {
  const { kinds } = copy;
  return (
    <section className="rounded-lg border">
      <h3 className="px-4 pt-3 font-medium">
        {name} · {copy.unseen(set.messages)}
      </h3>
      <p className="px-4 text-ink-2 text-sm">{copy.inAHundred(Math.round(set.intents * 100))}</p>
      <dl className="grid grid-cols-2 gap-4 px-4 py-3 md:grid-cols-4">
        {(['intents', 'objections', 'entities'] as const).map((kind) => (
          <Figure
            key={kind}
            name={kinds[kind]}
            value={percent(set[kind])}
            definition={copy.definition}
          />
        ))}
        <Figure
          name={kinds.sentiment}
          value={percent(set.sentiment)}
          definition={copy.sentimentDefinition}
        />
      </dl>
      <LabelTable set={set} name={name} />
      <Confusions pairs={set.confusions.slice(0, confusionsMax)} />
    </section>
  );
}

const confusionsMax = 12;

function Conversations({ conversations }: Pick<Assistant, 'conversations'>) {
  const wrong = conversations.filter(({ problems }) => problems.length > 0);
  return (
    <section className="rounded-lg border px-4 py-3">
      <h3 className="font-medium">{copy.conversations}</h3>
      <p className="text-ink-2 text-sm">
        {copy.passed(conversations.length - wrong.length, conversations.length)}
      </p>
      <ul className="mt-2 flex flex-col gap-1 text-sm">
        {wrong.map(({ name, problems }) => (
          <li key={name}>
            <span className="font-medium">{name}</span>{' '}
            <span className="text-danger">{problems.join(' · ')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const Loading = () => (
  <div className="mx-auto flex max-w-5xl flex-col gap-6 p-4">
    <LoadingNote />
    <Skeleton className="h-9 w-3/5" />
    <Skeleton className="h-7 w-40" />
    <Skeleton className="h-96 rounded-lg" />
  </div>
);
