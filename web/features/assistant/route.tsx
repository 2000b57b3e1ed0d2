import { useUrlState } from '../../lib/url-state.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { assistantCopy as copy } from './copy.es.ts';
import { Days } from './days.tsx';
import { Playground } from './playground.tsx';
import { Quality } from './quality.tsx';
import { Refused } from './refused.tsx';
import { usePlayground } from './use-playground.ts';

const parts = ['probar', 'evaluacion', 'dias', 'rechazadas'] as const;
type Part = (typeof parts)[number];

/** `/asistente`: how good the assistant is, what it does, and a place to try it. */
export function Component() {
  const [url, setUrl] = useUrlState('ver');
  const playground = usePlayground();
  const part: Part = parts.find((one) => one === url.ver) ?? 'probar';
  return (
    <div className="flex h-full flex-col">
      <PageHeader title={copy.title} detail={copy.detail} />
      <Tabs
        label={copy.parts}
        value={part}
        onChange={(next) => setUrl({ ver: next === 'probar' ? '' : next })}
        tabs={[
          { value: 'probar', label: copy.try, content: <Playground state={playground} /> },
          { value: 'evaluacion', label: copy.quality, content: <Quality /> },
          { value: 'dias', label: copy.days, content: <Days onTry={() => setUrl({ ver: '' })} /> },
          { value: 'rechazadas', label: copy.refused, content: <Refused /> },
        ]}
        className="flex-1 bg-surface"
      />
    </div>
  );
}
