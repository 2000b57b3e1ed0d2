import { FileText, ImageIcon, MapPin, Mic, Play, Smile } from 'lucide-react';
import type { SimulatedMessage } from '../../../api/contract/simulator.ts';
import { messageCopy as copy } from './copy.es.ts';
import { WrittenText } from './written-text.tsx';

/** What a message holds, drawn as on a phone. */
export function MessageBody({ message }: { message: SimulatedMessage }) {
  switch (message.kind) {
    case 'image':
      return <Picture message={message} />;
    case 'audio':
      return <VoiceNote message={message} />;
    case 'location':
      return <Place message={message} />;
    case 'sticker':
      return <Sticker />;
    case 'document':
      return <Document message={message} />;
    default:
      return <WrittenText text={message.text} />;
  }
}

const Picture = ({ message: { text, fileAddress } }: { message: SimulatedMessage }) => (
  <>
    {fileAddress ? (
      <img
        src={fileAddress}
        alt={text || copy.photo}
        className="-mx-1.5 -mt-0.5 mb-1 h-36 w-56 max-w-[calc(100%+12px)] rounded-md bg-(--wa-quote) object-cover object-top"
      />
    ) : (
      <div
        role="img"
        aria-label={copy.photo}
        className="-mx-1.5 -mt-0.5 mb-1 flex h-36 w-56 max-w-[calc(100%+12px)] items-center justify-center rounded-md bg-(--wa-quote) text-(--wa-ink-2)"
      >
        <ImageIcon className="size-8 stroke-1" aria-hidden />
      </div>
    )}
    {text && <WrittenText text={text} />}
  </>
);

/** Heights of a drawn voice, the same for everybody. */
const wave = [4, 8, 14, 9, 5, 12, 18, 11, 6, 9, 15, 20, 12, 7, 5, 10, 16, 9, 6, 12, 8, 5, 4];

const VoiceNote = ({ message }: { message: SimulatedMessage }) => (
  <div className="w-52 max-w-full">
    <div className="flex items-center gap-2.5 py-1">
      <Play className="size-5 shrink-0 fill-current text-(--wa-ink-2)" aria-hidden />
      <span className="sr-only">{copy.voice}</span>
      <span aria-hidden className="flex flex-1 items-center gap-[3px]">
        {wave.map((height, index) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: a drawing
            key={index}
            style={{ height }}
            className="w-[3px] rounded-full bg-(--wa-ink-2) opacity-60"
          />
        ))}
      </span>
      <Mic className="size-4 shrink-0 text-(--wa-read)" aria-hidden />
    </div>
    {message.durationS !== null && (
      <p className="figures text-(--wa-ink-2) text-2xs">{lengthOf(message.durationS)}</p>
    )}
    {message.text && (
      <p className="border-(--wa-line) border-t pt-1 text-(--wa-ink-2) text-xs">{message.text}</p>
    )}
  </div>
);

const lengthOf = (seconds: number) =>
  `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, '0')}`;

const Place = ({ message }: { message: SimulatedMessage }) => (
  <div className="w-56 max-w-full">
    <div
      role="img"
      aria-label={copy.location}
      className="wa-map -mx-1.5 -mt-0.5 mb-1 flex h-28 items-center justify-center rounded-md text-(--wa-danger)"
    >
      <MapPin className="size-8 fill-current stroke-(--wa-in)" aria-hidden />
    </div>
    <p className="font-medium">{message.location?.name ?? copy.location}</p>
    {message.location?.address && (
      <p className="text-(--wa-ink-2) text-xs">{message.location.address}</p>
    )}
  </div>
);

const Sticker = () => (
  <div role="img" aria-label={copy.sticker} className="p-2 text-(--wa-green)">
    <Smile className="size-24 stroke-1" aria-hidden />
  </div>
);

const Document = ({ message }: { message: SimulatedMessage }) => (
  <>
    <p className="mb-1 flex items-center gap-2 rounded-md bg-(--wa-quote) p-2">
      <FileText className="size-6 shrink-0 stroke-1" aria-hidden />
      <span className="truncate">{message.filename ?? copy.document}</span>
    </p>
    {message.text && <WrittenText text={message.text} />}
  </>
);
