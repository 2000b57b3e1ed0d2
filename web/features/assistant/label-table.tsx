import type { EvalReport } from '../../../api/contract/assistant.ts';
import { cueNames, entityNames, intentNames, objectionNames } from '../../copy/understanding.ts';
import { cn } from '../../lib/cn.ts';
import { qualityCopy as copy } from './copy.es.ts';

type LabelledSet = EvalReport['assistants'][number]['sets'][number];

const names: Record<string, Record<string, string>> = {
  intent: intentNames,
  objection: objectionNames,
  entity: entityNames,
  cue: cueNames,
};

/** Every label under its Spanish name, the weakest first. */
export function LabelTable({ set, name }: { set: LabelledSet; name: string }) {
  const rows = Object.entries(set.byLabel)
    .map(([label, { right, found, there }]) => {
      const [kind = '', code = ''] = label.split(':');
      return {
        label,
        name: names[kind]?.[code] ?? code,
        kind: copy.labelKinds[kind] ?? kind,
        f1: found + there === 0 ? 1 : (2 * right) / (found + there),
        precision: found === 0 ? null : right / found,
        recall: there === 0 ? null : right / there,
        there,
      };
    })
    .toSorted((one, other) => one.f1 - other.f1);
  return (
    <div className="border-t">
      <table aria-label={copy.table(name)} className="w-full text-sm">
        <thead>
          <tr className="text-ink-3 text-xs">
            <Head text={copy.label} isFirst />
            <Head text={copy.kind} isFirst wideOnly />
            <Head text={copy.score} />
            <Head text={copy.precision} />
            <Head text={copy.recall} />
            <Head text={copy.count} wideOnly />
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, name, kind, f1, precision, recall, there }) => (
            <tr key={label} className="border-t">
              <th scope="row" className="break-words px-4 py-1.5 text-left font-normal">
                {name}
              </th>
              <td className="px-4 text-ink-3 max-md:hidden">{kind}</td>
              <Share value={f1} />
              <Share value={precision} />
              <Share value={recall} />
              <td className="figures px-4 text-right max-md:hidden">{there}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface HeadProps {
  text: string;
  isFirst?: boolean;
  /** Left out on narrow screens. */
  wideOnly?: boolean;
}

const Head = ({ text, isFirst, wideOnly }: HeadProps) => (
  <th
    scope="col"
    className={cn(
      'px-2 py-2 font-medium md:px-4',
      isFirst ? 'px-4 text-left' : 'text-right',
      wideOnly && 'max-md:hidden',
    )}
  >
    {text}
  </th>
);

const Share = ({ value }: { value: number | null }) => (
  <td className="figures whitespace-nowrap px-2 text-right md:px-4">
    {value === null ? '–' : `${Math.round(value * 100)} %`}
  </td>
);
