import { TriangleAlert } from 'lucide-react';
import { Link } from 'react-router';
import { listStuckLeads } from '../../../../api/contract/stuck.ts';
import { useMay } from '../../../lib/session.ts';
import { Button } from '../../../ui/button.tsx';
import { stuckCopy as copy } from './copy.es.ts';
import { useStuck } from './use-stuck.ts';

/** For whoever may retry them: how many leads are stuck, and the way there. */
export function StuckLink() {
  const isMine = useMay(listStuckLeads);
  const { data } = useStuck({ enabled: isMine });
  if (!isMine) return null;
  const count = data?.items.length ?? 0;
  return (
    <Button asChild look={count > 0 ? 'secondary' : 'quiet'}>
      <Link to="/leads/atascados">
        {count > 0 && <TriangleAlert className="text-warning" aria-hidden />}
        {copy.link}
        {data && <span className="figures text-ink-3 text-xs">{count}</span>}
      </Link>
    </Button>
  );
}
