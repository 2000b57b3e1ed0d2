import { Check, CheckCheck, CircleAlert, CircleHelp, Clock3, type LucideIcon } from 'lucide-react';
import type { MessageStatus } from '../../../domain/message.ts';
import { statusNames } from '../../copy/conversation.ts';
import { cn } from '../../lib/cn.ts';

const icons: Partial<Record<MessageStatus, LucideIcon>> = {
  queued: Clock3,
  sending: Clock3,
  unknown: CircleHelp,
  accepted: Check,
  sent: Check,
  delivered: CheckCheck,
  read: CheckCheck,
  played: CheckCheck,
  failed: CircleAlert,
};

/** How far an outbound message came, as ticks; the words are there for screen readers and on hover. */
export function StatusTick({ status, solid }: { status: MessageStatus; solid: boolean }) {
  const Icon = icons[status];
  if (!Icon) return null;
  const seen = status === 'read' || status === 'played';
  const seenColour = solid ? 'text-on-bubble-agent' : 'text-accent';
  return (
    <span title={statusNames[status]} className={cn('inline-flex', seen && seenColour)}>
      <Icon className={cn('size-3.5', seen && 'stroke-[2.5]')} aria-hidden />
      <span className="sr-only">{statusNames[status]}</span>
    </span>
  );
}
