import {
  AudioLines,
  Ban,
  CircleOff,
  FileText,
  Image,
  type LucideIcon,
  MapPin,
  Play,
  ShoppingBag,
  Sticker,
  UserRound,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { Message } from '../../../api/contract/messages.ts';
import { attachmentCopy, conversationCopy as copy } from '../../copy/conversation.ts';
import { cn } from '../../lib/cn.ts';
import { Attachment } from './attachment.tsx';
import { type Extra, readExtra } from './extra.ts';

/** What a message says, drawn by its kind. */
export function MessageContent({ message }: { message: Message }) {
  if (message.deletedAt) {
    return (
      <span className="flex items-center gap-1.5 italic">
        <Ban className="size-3.5" aria-hidden />
        {copy.deleted}
      </span>
    );
  }
  return (
    <>
      {message.quoted && <Quote text={message.quoted.text} />}
      <ByKind message={message} extra={readExtra(message.extra)} />
    </>
  );
}

/** How a kind of file is called and drawn. */
const files: Record<string, { icon: LucideIcon; name: string }> = {
  image: { icon: Image, name: copy.image },
  video: { icon: Play, name: copy.video },
  sticker: { icon: Sticker, name: copy.sticker },
  audio: { icon: AudioLines, name: copy.voiceNote },
  document: { icon: FileText, name: copy.document },
};

function ByKind({ message, extra }: { message: Message; extra: Extra }) {
  const { kind, text, media } = message;
  const file = files[kind];
  if (media && file)
    return (
      <>
        <Attachment message={message} {...file} />
        {kind === 'audio' ? (
          <Transcript text={text} by={media.transcribedBy} />
        ) : (
          text && <Text text={text} />
        )}
      </>
    );
  switch (kind) {
    case 'image':
      return <Media icon={Image} name={copy.image} text={text} tall />;
    case 'video':
      return <Media icon={Play} name={copy.video} text={text} tall />;
    case 'sticker':
      return <Media icon={Sticker} name={copy.sticker} text={text} />;
    case 'audio':
      return (
        <Media icon={AudioLines} name={extra.isVoice || text ? copy.voiceNote : copy.audio}>
          {text && <Transcript text={text} by={null} />}
        </Media>
      );
    case 'document':
      return <Media icon={FileText} name={extra.filename || copy.document} text={text} />;
    case 'location':
      return <Place place={extra.location} text={text} />;
    case 'contacts':
      return (
        <Media icon={UserRound} name={copy.contacts} text={extra.contactNames.join(', ') || text} />
      );
    case 'order':
      return <Media icon={ShoppingBag} name={copy.order} text={text} />;
    case 'unsupported':
      return <Media icon={CircleOff} name={copy.unsupported} />;
    case 'interactive_reply':
      return <Labelled label={copy.chosen} text={text} />;
    case 'template':
      return <Labelled label={copy.template} text={text} />;
    case 'system':
      return <Labelled label={copy.system} text={text} />;
    case 'buttons':
    case 'list':
      return <Interactive extra={extra} text={text} />;
    default:
      return <Text text={text} />;
  }
}

const onlyEmoji = /^(?:\p{Extended_Pictographic}|\p{Emoji_Component}|\s){1,12}$/u;

const Text = ({ text }: { text: string }) => (
  <span
    className={cn(
      'whitespace-pre-wrap break-words [overflow-wrap:anywhere]',
      onlyEmoji.test(text) && !/^[\d\s#*]+$/.test(text) && 'text-2xl',
    )}
  >
    {text}
  </span>
);

const Labelled = ({ label, text }: { label: string; text: string }) => (
  <>
    <span className="block text-2xs opacity-75">{label}</span>
    <Text text={text} />
  </>
);

const Quote = ({ text }: { text: string | null }) => (
  <blockquote className="mb-1 line-clamp-3 rounded-xs border-current border-l-2 pl-2 text-xs opacity-75">
    <span className="sr-only">{copy.repliedTo}: </span>
    {text ?? copy.quotedGone}
  </blockquote>
);

interface MediaProps {
  icon: LucideIcon;
  name: string;
  text?: string;
  tall?: boolean;
  children?: ReactNode;
}

function Media({ icon: Icon, name, text, tall, children }: MediaProps) {
  return (
    <>
      <span
        className={cn(
          'flex items-center gap-2 text-sm',
          tall &&
            'mb-1 h-28 w-52 max-w-full flex-col justify-center rounded-sm bg-sunken text-ink-2',
        )}
      >
        <Icon className={tall ? 'size-6 stroke-[1.5]' : 'size-4 shrink-0'} aria-hidden />
        {name}
      </span>
      {children}
      {text && <Text text={text} />}
    </>
  );
}

const Transcript = ({ text, by }: { text: string; by: string | null }) => (
  <span className="mt-0.5 block">
    <span className="block text-2xs opacity-75">{transcriptNote(text, by)}</span>
    {text && <Text text={text} />}
  </span>
);

function transcriptNote(text: string, by: string | null): string {
  if (!text) return attachmentCopy.unheard;
  return by ? attachmentCopy.transcribedBy(by) : copy.transcript;
}

function Place({ place, text }: { place: Extra['location']; text: string }) {
  const lines = [place?.name, place?.address].filter(Boolean).join(' · ') || text;
  return (
    <span className="flex items-start gap-2">
      <MapPin className="mt-0.5 size-4 shrink-0" aria-hidden />
      <span>
        <span className="block">{lines || copy.location}</span>
        {place && (
          <a
            className="text-xs underline underline-offset-2"
            href={`https://www.openstreetmap.org/?mlat=${place.latitude}&mlon=${place.longitude}#map=16/${place.latitude}/${place.longitude}`}
            target="_blank"
            rel="noreferrer"
          >
            {copy.openMap}
          </a>
        )}
      </span>
    </span>
  );
}

function Interactive({ extra, text }: { extra: Extra; text: string }) {
  const options = extra.list
    ? extra.list.rows
    : extra.buttons.map((title) => ({ title, description: '' }));
  return (
    <>
      <Text text={text} />
      {options.length > 0 && (
        <ul className="mt-1.5 divide-y divide-current/15 border-current/15 border-t">
          {options.map(({ title, description }) => (
            <li key={title + description} className="py-1 text-sm">
              <span className="block font-medium">{title}</span>
              {description && <span className="block text-xs opacity-75">{description}</span>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
