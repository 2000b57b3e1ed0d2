import { ArrowLeft, CircleCheck } from 'lucide-react';
import { Link } from 'react-router';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Table } from '../../../ui/table.tsx';
import { columns } from './columns.tsx';
import { stuckCopy as copy } from './copy.es.ts';
import { useStuck } from './use-stuck.ts';

/** `/leads/atascados`: whom we keep waiting, for the supervisor. */
export function Component() {
  const { data, error, refetch } = useStuck();
  return (
    <div className="flex h-full flex-col">
      <PageHeader
        title={copy.title}
        detail={data ? copy.detail(data.items.length) : ' '}
        back={
          <Button asChild look="quiet" aria-label={copy.back}>
            <Link to="/leads">
              <ArrowLeft aria-hidden />
            </Link>
          </Button>
        }
      />
      <div className="min-h-0 flex-1">
        {error && !data ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <Table
            label={copy.title}
            columns={columns}
            rows={data?.items ?? []}
            rowKey={({ lead }) => lead.id}
            rowHref={({ lead }) => `/leads/${lead.id}`}
            loading={!data}
            empty={<EmptyState icon={CircleCheck} title={copy.empty} text={copy.emptyText} />}
          />
        )}
      </div>
    </div>
  );
}
