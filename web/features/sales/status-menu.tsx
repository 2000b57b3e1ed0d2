import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import type { Sale } from '../../../api/contract/sales.ts';
import { saleStatusNames } from '../../copy/lead.ts';
import { Badge, type BadgeTone } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Menu, MenuItem, MenuLabel } from '../../ui/menu.tsx';
import { salesCopy as copy } from './copy.es.ts';
import { movesFrom } from './moves.ts';
import { useMoveSale } from './use-sales.ts';

const tones: Record<Sale['status'], BadgeTone> = {
  pending: 'warning',
  installed: 'accent',
  active: 'success',
  cancelled: 'neutral',
};

/** A sale's status; pressed, where it can go. */
export function StatusMenu({ sale, mayMove }: { sale: Sale; mayMove: boolean }) {
  const { mutate, isPending } = useMoveSale();
  const [cancelling, setCancelling] = useState(false);
  const moves = movesFrom[sale.status];
  const badge = (
    <Badge tone={tones[sale.status]}>
      {saleStatusNames[sale.status]}
      {mayMove && moves.length > 0 && <ChevronDown aria-hidden />}
    </Badge>
  );
  if (!mayMove || moves.length === 0) return badge;
  return (
    <>
      <Menu
        align="start"
        trigger={
          <button
            type="button"
            disabled={isPending}
            aria-label={`${saleStatusNames[sale.status]}. ${copy.changeStatus(sale.leadName)}`}
            className="relative z-[1] rounded-xs disabled:opacity-60"
          >
            {badge}
          </button>
        }
      >
        <MenuLabel>
          <span className="text-ink-3 text-xs">{copy.moveTo}</span>
        </MenuLabel>
        {moves.map((status) => (
          <MenuItem
            key={status}
            danger={status === 'cancelled'}
            onSelect={() =>
              status === 'cancelled' ? setCancelling(true) : mutate({ sale, status })
            }
          >
            {saleStatusNames[status]}
          </MenuItem>
        ))}
      </Menu>
      <Dialog
        open={cancelling}
        onOpenChange={setCancelling}
        title={copy.cancelTitle}
        description={copy.cancelText(sale.leadName, sale.planName)}
        footer={
          <>
            <Button onClick={() => setCancelling(false)}>{copy.keep}</Button>
            <Button
              look="danger"
              onClick={() => {
                setCancelling(false);
                mutate({ sale, status: 'cancelled' });
              }}
            >
              {copy.cancel}
            </Button>
          </>
        }
      />
    </>
  );
}
