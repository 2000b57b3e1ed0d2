import { Megaphone } from 'lucide-react';
import { useState } from 'react';
import { phoneCopy as copy, openers } from './copy.es.ts';
import type { CustomerAction } from './data.ts';

/** Ways to begin, one press each; also as somebody who came by an advertisement. */
export function Openers({ act }: { act: (action: CustomerAction) => void }) {
  const [fromAd, setFromAd] = useState(false);
  return (
    <section
      aria-label={copy.openers}
      className="wa-wall flex flex-col items-end gap-1.5 px-3 pb-2"
    >
      {openers.map((text) => (
        <button
          key={text}
          type="button"
          onClick={() => act({ kind: 'text', text, ...(fromAd ? { fromAd } : {}) })}
          className="rounded-full border border-(--wa-line) bg-(--wa-chip) px-3 py-1.5 text-(--wa-link) text-sm hover:bg-(--wa-out)"
        >
          {text}
        </button>
      ))}
      <label
        title={copy.fromAdHint}
        className="mt-1 flex cursor-pointer items-center gap-2 rounded-md bg-(--wa-chip) px-2.5 py-1.5 text-(--wa-ink-2) text-xs"
      >
        <input
          type="checkbox"
          className="accent-(--wa-green-fill)"
          checked={fromAd}
          onChange={(event) => setFromAd(event.target.checked)}
        />
        <Megaphone className="size-3.5" aria-hidden />
        {copy.fromAd}
      </label>
    </section>
  );
}
