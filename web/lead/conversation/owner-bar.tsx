import {
  Bot,
  CircleCheckBig,
  CircleOff,
  type LucideIcon,
  MessageSquareOff,
  UserRound,
} from 'lucide-react';
import { ownerBar as copy } from '../../copy/conversation.ts';
import { cn } from '../../lib/cn.ts';
import { Button } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import type { Standing } from '../data/permissions.ts';

interface OwnerBarProps {
  standing: Standing;
  maySell: boolean;
  mayTake: boolean;
  busy: boolean;
  onTakeOver: () => void;
  onHandBack: () => void;
}

/** Who owns the conversation, unmistakably, and the one press that changes it. */
export function OwnerBar(props: OwnerBarProps) {
  const { standing, maySell, mayTake, busy, onTakeOver, onHandBack } = props;
  const { icon: Icon, text, look } = describe(standing);
  return (
    <div
      role="status"
      className={cn('flex min-h-11 shrink-0 items-center gap-2 border-t px-4 py-1.5 text-sm', look)}
    >
      <Icon className="size-4 shrink-0" aria-hidden />
      <p className="min-w-0 flex-1 font-medium">
        {text}
        {!maySell && <span className="ml-2 font-normal text-ink-3">{copy.readOnly}</span>}
      </p>
      {mayTake && (
        <Button look="primary" busy={busy} onClick={onTakeOver}>
          {copy.takeOver}
          <Hint />
        </Button>
      )}
      {maySell && standing.kind === 'me' && (
        <Button busy={busy} onClick={onHandBack}>
          {copy.handBack}
          <Hint />
        </Button>
      )}
    </div>
  );
}

const Hint = () => (
  <span aria-hidden className="ml-0.5 max-md:hidden">
    <Kbd>T</Kbd>
  </span>
);

function describe(standing: Standing): { icon: LucideIcon; text: string; look: string } {
  switch (standing.kind) {
    case 'bot':
      return { icon: Bot, text: copy.bot, look: 'bg-accent-soft text-accent' };
    case 'me':
      return {
        icon: UserRound,
        text: copy.me,
        look: 'border-t-2 border-t-accent bg-surface text-ink',
      };
    case 'other':
      return { icon: UserRound, text: copy.other(standing.name), look: 'bg-sunken text-ink-2' };
    case 'closed':
      return standing.stage === 'won'
        ? {
            icon: CircleCheckBig,
            text: `${copy.won}. ${copy.closedHint}`,
            look: 'bg-success-soft text-success',
          }
        : {
            icon: CircleOff,
            text: `${copy.lost}. ${copy.closedHint}`,
            look: 'bg-sunken text-ink-2',
          };
    case 'opted_out':
      return { icon: MessageSquareOff, text: copy.optedOut, look: 'bg-danger-soft text-danger' };
    default:
      return standing satisfies never;
  }
}
