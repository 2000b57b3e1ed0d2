import { ArrowLeft, BadgeCheck, EllipsisVertical, Phone, Store } from 'lucide-react';
import { telephoneCopy } from '../../telephone/copy.es.ts';
import { phoneCopy as copy } from './copy.es.ts';

interface ChatHeaderProps {
  name: string;
  isTyping: boolean;
  /** Rings the company; null: the picture of a phone is only a picture. */
  onCall: (() => void) | null;
}

/** Who the customer is writing to. The icons around are a picture of the real thing. */
export const ChatHeader = ({ name, isTyping, onCall }: ChatHeaderProps) => (
  <header className="flex h-14 shrink-0 items-center gap-2.5 border-(--wa-line) border-b bg-(--wa-bar) px-3">
    <ArrowLeft className="size-5 shrink-0" aria-hidden />
    <span className="flex size-9 shrink-0 items-center justify-center rounded-full bg-(--wa-green-fill) text-(--wa-on-green)">
      <Store className="size-5 stroke-[1.75]" aria-hidden />
    </span>
    <div className="min-w-0 flex-1">
      <p className="flex items-center gap-1 font-semibold">
        <span className="truncate">{name}</span>
        <BadgeCheck className="size-4 shrink-0 text-(--wa-read)" aria-hidden />
      </p>
      <p
        aria-live="polite"
        className={isTyping ? 'text-(--wa-green) text-xs' : 'text-(--wa-ink-2) text-xs'}
      >
        {isTyping ? copy.typing : copy.business}
      </p>
    </div>
    {onCall === null ? (
      <Phone className="size-5 shrink-0 stroke-[1.75]" aria-hidden />
    ) : (
      <button
        type="button"
        aria-label={telephoneCopy.call}
        title={telephoneCopy.call}
        onClick={onCall}
        className="flex size-9 shrink-0 items-center justify-center rounded-full text-(--wa-green) hover:bg-(--wa-wall)"
      >
        <Phone className="size-5 stroke-[1.75]" aria-hidden />
      </button>
    )}
    <EllipsisVertical className="size-5 shrink-0 stroke-[1.75]" aria-hidden />
  </header>
);
