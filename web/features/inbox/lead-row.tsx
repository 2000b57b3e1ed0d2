import {
  Bot,
  Clock,
  Mail,
  MessageCircle,
  MessageSquareOff,
  Phone,
  TriangleAlert,
  UserRound,
} from 'lucide-react';
import { Link } from 'react-router';
import type { Lead } from '../../../api/contract/leads.ts';
import type { Channel } from '../../../domain/lead.ts';
import { inboxCopy as copy } from '../../copy/inbox.ts';
import { attentionNames, channelNames, ownerNames } from '../../copy/lead.ts';
import { cn } from '../../lib/cn.ts';
import { formatLeft } from '../../lib/format.ts';
import { useMe } from '../../lib/session.ts';
import { useNow } from '../../lib/use-now.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { ClassBadge } from '../../ui/class-badge.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';

interface LeadRowProps {
  lead: Lead;
  isOpen: boolean;
  search: string;
}

/** One conversation in three lines: who and when, what was said last, class and owner. */
export function LeadRow({ lead, isOpen, search }: LeadRowProps) {
  const unread = lead.unreadCount > 0;
  const said = lead.lastMessagePreview;
  return (
    <Link
      to={{ pathname: `/bandeja/${lead.id}`, search }}
      aria-current={isOpen ? 'true' : undefined}
      className={cn(
        '-outline-offset-2 flex h-full gap-3 border-b px-3 py-2.5 transition-colors',
        isOpen ? 'bg-selected' : 'hover:bg-hover',
      )}
    >
      <Avatar name={lead.displayName} />
      <span className="flex min-w-0 flex-1 flex-col">
        <span className="flex items-baseline gap-2 text-sm">
          <span className={cn('min-w-0 flex-1 truncate', unread ? 'font-semibold' : 'font-medium')}>
            {lead.displayName}
          </span>
          {lead.lastMessageAt && (
            <RelativeTime at={lead.lastMessageAt} className="figures shrink-0 text-ink-3 text-xs" />
          )}
        </span>
        <span className="flex items-center gap-2 text-sm">
          <span className={cn('min-w-0 flex-1 truncate', unread ? 'text-ink' : 'text-ink-2')}>
            {said ? (
              <>
                {lead.lastMessageAuthor !== 'customer' && lead.lastMessageAuthor && (
                  <span className="text-ink-3">{copy.prefix[lead.lastMessageAuthor]}</span>
                )}
                {said}
              </>
            ) : (
              <span className="text-ink-3">{copy.noMessages}</span>
            )}
          </span>
          {unread && (
            <span className="figures min-w-5 shrink-0 rounded-full bg-accent-fill px-1.5 text-center font-medium text-2xs text-on-accent leading-5">
              <span aria-hidden>{lead.unreadCount > 99 ? '99+' : lead.unreadCount}</span>
              <span className="sr-only">{copy.unread(lead.unreadCount)}</span>
            </span>
          )}
        </span>
        <span className="mt-0.5 flex items-center gap-2.5 text-xs">
          <ClassBadge classification={lead.classification} score={lead.score} plain />
          <ChannelIcon channel={lead.channel} />
          <Owner lead={lead} />
          <Alarm lead={lead} />
        </span>
      </span>
    </Link>
  );
}

const channelIcons = { whatsapp: MessageCircle, call: Phone, email: Mail };

function ChannelIcon({ channel }: { channel: Channel }) {
  const Icon = channelIcons[channel];
  return (
    <span className="text-ink-3" title={channelNames[channel]}>
      <Icon className="size-3" aria-hidden />
      <span className="sr-only">{channelNames[channel]}</span>
    </span>
  );
}

function Owner({ lead }: { lead: Lead }) {
  const me = useMe();
  const isBot = lead.owner.kind === 'bot';
  const Icon = isBot ? Bot : UserRound;
  const name = isBot
    ? ownerNames.bot
    : lead.owner.agentId === me.id
      ? ownerNames.me
      : (lead.ownerAgent?.name.split(' ')[0] ?? '');
  return (
    <span className="flex min-w-0 items-center gap-1 text-ink-3">
      <Icon className="size-3 shrink-0" aria-hidden />
      <span className="truncate">{name}</span>
    </span>
  );
}

const soonMs = 4 * 3_600_000;

/** What presses: opted out, a failed send, or the 24-hour window about to close. */
function Alarm({ lead }: { lead: Lead }) {
  const nowMs = useNow(60_000);
  const leftMs = lead.windowClosesAt ? Date.parse(lead.windowClosesAt) - nowMs : 0;
  if (lead.optedOutAt) {
    return (
      <span className="ml-auto flex shrink-0 items-center gap-1 text-ink-3">
        <MessageSquareOff className="size-3" aria-hidden />
        {copy.optedOut}
      </span>
    );
  }
  if (lead.attention) {
    return (
      <span className="ml-auto shrink-0 text-danger" title={attentionNames[lead.attention]}>
        <TriangleAlert className="size-3.5" aria-hidden />
        <span className="sr-only">{attentionNames[lead.attention]}</span>
      </span>
    );
  }
  if (leftMs <= 0 || leftMs > soonMs) return null;
  return (
    <span
      title={copy.windowLeft(formatLeft(leftMs))}
      className="figures ml-auto flex shrink-0 items-center gap-1 text-warning"
    >
      <Clock className="size-3" aria-hidden />
      <span aria-hidden>{formatLeft(leftMs)}</span>
      <span className="sr-only">{copy.windowLeft(formatLeft(leftMs))}</span>
    </span>
  );
}
