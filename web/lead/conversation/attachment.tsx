import { Download, FileText, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { getMedia } from '../../../api/contract/media.ts';
import type { Message } from '../../../api/contract/messages.ts';
import { attachmentCopy as copy, sizeText } from '../../copy/conversation.ts';
import { Dialog } from '../../ui/dialog.tsx';

interface AttachmentProps {
  message: Message;
  /** What it is called and drawn as while there is nothing to show. */
  name: string;
  icon: LucideIcon;
}

const addressOf = ({ id }: Message): string => getMedia.path.replace(':messageId', id);

/** A customer's file as it is: a picture to look at, a voice to listen to, anything else to download. */
export function Attachment({ message, name, icon }: AttachmentProps) {
  const { media, text, kind } = message;
  if (media?.state !== 'stored')
    return (
      <Line icon={icon} name={name} note={media?.state === 'failed' ? copy.failed : copy.pending} />
    );
  const type = media.mimeType ?? '';
  if (type.startsWith('image/')) return <Picture message={message} alt={text || name} />;
  if (type.startsWith('audio/')) return <Sound address={addressOf(message)} name={name} />;
  if (type.startsWith('video/') && kind === 'video')
    return (
      // biome-ignore lint/a11y/useMediaCaption: a customer's film has none
      <video
        controls
        preload="none"
        aria-label={name}
        src={addressOf(message)}
        className="mb-1 h-40 w-60 max-w-full rounded-sm bg-sunken"
      />
    );
  return (
    <a
      href={addressOf(message)}
      download={media.filename ?? ''}
      className="mb-0.5 flex max-w-full items-center gap-2 rounded-sm bg-sunken p-2 text-ink hover:bg-hover"
    >
      <FileText className="size-5 shrink-0 stroke-[1.5]" aria-hidden />
      <span className="min-w-0 flex-1">
        <span className="block truncate">{media.filename || name}</span>
        <span className="figures block text-2xs text-ink-3">{sizeText(media.sizeBytes ?? 0)}</span>
      </span>
      <Download className="size-4 shrink-0 text-ink-3" aria-hidden />
      <span className="sr-only">{copy.download}</span>
    </a>
  );
}

/** Browsers draw their player; its width keeps the line from jumping when the length is known. */
const Sound = ({ address, name }: { address: string; name: string }) => (
  // biome-ignore lint/a11y/useMediaCaption: the transcript stands below it
  <audio
    controls
    preload="metadata"
    aria-label={name}
    src={address}
    className="mb-1 h-10 w-64 max-w-full"
  />
);

/** A thumbnail of a fixed size, so that nothing jumps; pressed, the whole picture. */
function Picture({ message, alt }: { message: Message; alt: string }) {
  const [isOpen, setOpen] = useState(false);
  const address = addressOf(message);
  return (
    <>
      <button
        type="button"
        aria-label={copy.enlarge}
        onClick={() => setOpen(true)}
        className="mb-1 block h-40 w-56 max-w-full overflow-hidden rounded-sm bg-sunken"
      >
        <img src={address} alt={alt} loading="lazy" className="size-full object-cover object-top" />
      </button>
      <Dialog open={isOpen} onOpenChange={setOpen} title={alt} wide>
        <img src={address} alt={alt} className="mx-auto mb-3 max-h-[70dvh] max-w-full rounded-sm" />
        <p className="pb-4 text-center text-sm">
          <a href={address} download className="text-accent underline underline-offset-2">
            {copy.download}
          </a>
        </p>
      </Dialog>
    </>
  );
}

const Line = ({ icon: Icon, name, note }: { icon: LucideIcon; name: string; note: string }) => (
  <span className="flex items-center gap-2 text-sm">
    <Icon className="size-4 shrink-0" aria-hidden />
    {name}
    <span className="text-2xs opacity-75">{note}</span>
  </span>
);
