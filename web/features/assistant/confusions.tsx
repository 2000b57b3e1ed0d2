import { intentNames, objectionNames } from '../../copy/understanding.ts';
import { qualityCopy as copy } from './copy.es.ts';

/** What was meant and what was read in its place, how often. */
export function Confusions({ pairs }: { pairs: [string, number][] }) {
  if (pairs.length === 0) return null;
  return (
    <div className="border-t px-4 py-3">
      <table aria-label={copy.confusions} className="w-full max-w-xl text-sm">
        <caption className="mb-1 text-left text-ink-3 text-xs">{copy.confusions}</caption>
        <thead>
          <tr className="text-left text-ink-3 text-xs">
            <th scope="col" className="py-1 pr-4 font-medium">
              {copy.wanted}
            </th>
            <th scope="col" className="py-1 pr-4 font-medium">
              {copy.found}
            </th>
            <th scope="col" className="py-1 text-right font-medium">
              {copy.times}
            </th>
          </tr>
        </thead>
        <tbody>
          {pairs.map(([pair, times]) => {
            const [wanted = '', found = ''] = pair.split(' → ');
            return (
              <tr key={pair} className="border-t">
                <td className="py-1 pr-4">{nameOf(wanted)}</td>
                <td className="py-1 pr-4">{nameOf(found)}</td>
                <td className="figures py-1 text-right">{times}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

const names: Record<string, string> = {
  ...intentNames,
  ...objectionNames,
  nothing: copy.nothing,
};

/** "intent:ask_price" or "ask_price". */
const nameOf = (label: string) => names[label.split(':').at(-1) ?? ''] ?? label;
