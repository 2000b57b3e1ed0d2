import { telephoneStream } from '../../api/contract/telephones.ts';

type Listener = (telephoneId: string | null) => void;

/** One connection a page, however many telephones are on it. */
const listeners = new Set<Listener>();
const reopenMs = 3_000;
let stream: EventSource | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Hears which telephone changed; null: it may have been any. @returns what stops it */
export function onTelephoneChange(listener: Listener): () => void {
  listeners.add(listener);
  if (stream === null) open();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearTimeout(timer);
    stream?.close();
    stream = null;
  };
}

function open(): void {
  const opened = new EventSource(telephoneStream.path);
  stream = opened;
  opened.onopen = () => tell(null);
  opened.onmessage = ({ data }: MessageEvent<string>) => {
    const { telephoneId } = JSON.parse(data) as { telephoneId?: string };
    if (telephoneId) tell(telephoneId);
  };
  opened.onerror = () => {
    // Refused rather than cut: the browser leaves trying again to us.
    if (opened.readyState === EventSource.CLOSED && stream === opened)
      timer = setTimeout(open, reopenMs);
  };
}

function tell(telephoneId: string | null): void {
  for (const listener of listeners) listener(telephoneId);
}
