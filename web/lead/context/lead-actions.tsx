import {
  BadgeDollarSign,
  CircleOff,
  Ellipsis,
  MessageSquareOff,
  Phone,
  UserPlus,
} from 'lucide-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { Lead } from '../../../api/contract/leads.ts';
import { assignLead, requestLeadCall } from '../../../api/contract/ownership.ts';
import { contextCopy as copy } from '../../copy/context.ts';
import { useMay } from '../../lib/session.ts';
import { Button } from '../../ui/button.tsx';
import { Menu, MenuItem, MenuSeparator } from '../../ui/menu.tsx';
import { useMaySell } from '../data/permissions.ts';

const SaleDialog = lazy(() => import('./sale-dialog.tsx'));
const LostDialog = lazy(() => import('./lost-dialog.tsx'));
const CallDialog = lazy(() => import('./call-dialog.tsx'));
const AssignDialog = lazy(() => import('./assign-dialog.tsx'));
const OptOutDialog = lazy(() => import('./opt-out-dialog.tsx'));

type Open = 'sale' | 'lost' | 'call' | 'assign' | 'opt_out';

/** What a person can do with a lead, as far as their role and the lead's state allow. */
export function LeadActions({ lead }: { lead: Lead }) {
  const [open, setOpen] = useState<Open>();
  const maySell = useMaySell();
  const mayAssign = useMay(assignLead);
  const mayCall = useMay(requestLeadCall);
  const isClosed = lead.stage === 'won' || lead.stage === 'lost';
  const isSilent = lead.optedOutAt !== null;
  const close = () => setOpen(undefined);
  if (!maySell && !mayCall) return null;

  const dialogs: Record<Open, ReactNode> = {
    sale: <SaleDialog lead={lead} onClose={close} />,
    lost: <LostDialog lead={lead} onClose={close} />,
    call: <CallDialog lead={lead} onClose={close} />,
    assign: <AssignDialog lead={lead} onClose={close} />,
    opt_out: <OptOutDialog lead={lead} onClose={close} />,
  };
  return (
    <div className="flex gap-2">
      {maySell && (
        <Button
          look="primary"
          className="flex-1"
          disabled={isClosed}
          onClick={() => setOpen('sale')}
        >
          <BadgeDollarSign aria-hidden />
          {copy.closeSale}
        </Button>
      )}
      {mayCall && (
        <Button className="flex-1" disabled={isClosed || isSilent} onClick={() => setOpen('call')}>
          <Phone aria-hidden />
          {copy.requestCall}
        </Button>
      )}
      {maySell && (
        <Menu
          trigger={
            <Button aria-label={copy.more} title={copy.more} className="px-2">
              <Ellipsis aria-hidden />
            </Button>
          }
        >
          {mayAssign && (
            <MenuItem icon={UserPlus} disabled={isClosed} onSelect={() => setOpen('assign')}>
              {copy.assign}
            </MenuItem>
          )}
          <MenuItem icon={CircleOff} disabled={isClosed} onSelect={() => setOpen('lost')}>
            {copy.markLost}
          </MenuItem>
          <MenuSeparator />
          <MenuItem
            icon={MessageSquareOff}
            danger
            disabled={isSilent}
            onSelect={() => setOpen('opt_out')}
          >
            {copy.optOut}
          </MenuItem>
        </Menu>
      )}
      <Suspense>{open && dialogs[open]}</Suspense>
    </div>
  );
}
