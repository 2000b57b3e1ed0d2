import { PageHeader } from '../../ui/page-header.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { catalogueCopy as copy } from './copy.es.ts';
import { Coverage } from './coverage.tsx';
import { Plans } from './plans.tsx';
import { useCatalogueFilters } from './use-catalogue.ts';

/** What is sold, and where. */
export function Component() {
  const state = useCatalogueFilters();
  const part = state.url.ver === 'cobertura' ? 'cobertura' : 'planes';
  return (
    <div className="flex h-full flex-col">
      <PageHeader title={copy.title} />
      <Tabs
        label={copy.parts}
        value={part}
        onChange={(next) => state.setUrl({ ver: next === 'planes' ? '' : next, q: '' })}
        tabs={[
          { value: 'planes', label: copy.plans, content: <Plans {...state} /> },
          { value: 'cobertura', label: copy.coverage, content: <Coverage {...state} /> },
        ]}
        className="flex-1 bg-surface"
      />
    </div>
  );
}
