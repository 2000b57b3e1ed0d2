import { Mic, SendHorizontal } from 'lucide-react';
import { type SubmitEvent, useRef, useState } from 'react';
import { telephoneCopy as copy } from './copy.es.ts';
import { listen, recognitionClass } from './speech.ts';

/** Where a person says something on a call: typed, or spoken where the browser hears. */
export function SayBar({ onSay }: { onSay: (text: string) => void }) {
  const [text, setText] = useState('');
  const [isListening, setListening] = useState(false);
  const stop = useRef<(() => void) | null>(null);
  const Recognizer = recognitionClass();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const said = text.trim();
    if (said === '') return;
    onSay(said);
    setText('');
  };
  const toggle = () => {
    if (isListening || Recognizer === null) {
      stop.current?.();
      return;
    }
    setListening(true);
    stop.current = listen(Recognizer, { onText: onSay, onEnd: () => setListening(false) });
  };
  return (
    <form onSubmit={submit} className="flex items-center gap-2 px-4 py-2">
      <input
        aria-label={copy.say}
        placeholder={isListening ? copy.listening : copy.say}
        maxLength={1_000}
        value={text}
        onChange={(event) => setText(event.target.value)}
        className="h-10 min-w-0 flex-1 rounded-full bg-[#1d332c] px-4 text-sm outline-none placeholder:text-[#b5cbc3] focus-visible:outline-2 focus-visible:outline-[#1f9d63]"
      />
      {Recognizer !== null && text === '' ? (
        <button
          type="button"
          aria-label={copy.speak}
          aria-pressed={isListening}
          onClick={toggle}
          className="flex size-10 items-center justify-center rounded-full bg-[#24413a] aria-pressed:bg-[#c8372d]"
        >
          <Mic className="size-5" aria-hidden />
        </button>
      ) : (
        <button
          type="submit"
          aria-label={copy.send}
          className="flex size-10 items-center justify-center rounded-full bg-[#1f9d63] text-[#04140c]"
        >
          <SendHorizontal className="size-5" aria-hidden />
        </button>
      )}
    </form>
  );
}
