import { SendHorizontal, X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useState } from 'react';
import type { SimulatedMessage } from '../../../api/contract/simulator.ts';
import { messageCopy as copy } from './copy.es.ts';

interface ListSheetProps {
  list: NonNullable<SimulatedMessage['list']>;
  onClose: () => void;
  onPick: (optionId: string) => void;
}

/** A list opens from the bottom of its own phone: one is marked, then sent. It stays inside the phone, not over the page. */
export function ListSheet({ list, onClose, onPick }: ListSheetProps) {
  const [picked, setPicked] = useState<string>();
  return (
    <Dialog.Root open modal={false} onOpenChange={onClose}>
      <div className="absolute inset-0 z-10 bg-(--wa-veil)" aria-hidden onClick={onClose} />
      <Dialog.Content
        aria-describedby={undefined}
        className="absolute inset-x-0 bottom-0 z-20 flex max-h-[85%] animate-appear flex-col rounded-t-xl bg-(--wa-bar) outline-none"
      >
        <header className="flex h-13 shrink-0 items-center gap-3 px-3">
          <Dialog.Close aria-label={copy.close} className="rounded-full p-1.5">
            <X className="size-5" aria-hidden />
          </Dialog.Close>
          <Dialog.Title className="font-semibold">{list.button}</Dialog.Title>
        </header>
        <form
          className="flex min-h-0 flex-col"
          onSubmit={(event) => {
            event.preventDefault();
            if (picked) onPick(picked);
          }}
        >
          <div className="min-h-0 flex-1 overflow-y-auto">
            {list.sections.map((section) => (
              <fieldset key={section.title}>
                <legend className="px-4 pt-2 pb-1 font-medium text-(--wa-green) text-sm">
                  {section.title}
                </legend>
                {section.rows.map(({ id, title, description }) => (
                  <label
                    key={id}
                    className="flex cursor-pointer items-center gap-3 px-4 py-2.5 has-checked:bg-(--wa-quote) has-focus-visible:outline-2 has-focus-visible:-outline-offset-2"
                  >
                    <span className="min-w-0 flex-1">
                      <span className="block">{title}</span>
                      {description && (
                        <span className="block text-(--wa-ink-2) text-xs">{description}</span>
                      )}
                    </span>
                    <input
                      type="radio"
                      name="option"
                      value={id}
                      className="size-4.5 shrink-0 accent-(--wa-green-fill)"
                      checked={picked === id}
                      onChange={() => setPicked(id)}
                    />
                  </label>
                ))}
              </fieldset>
            ))}
          </div>
          <footer className="flex items-center justify-between gap-3 border-(--wa-line) border-t px-4 py-2.5">
            <p className="text-(--wa-ink-2) text-xs">{copy.choose}</p>
            <button
              type="submit"
              disabled={!picked}
              className="flex h-9 items-center gap-1.5 rounded-full bg-(--wa-green-fill) px-4 font-medium text-(--wa-on-green) text-sm disabled:bg-(--wa-line) disabled:text-(--wa-ink-2)"
            >
              <SendHorizontal className="size-4" aria-hidden />
              {copy.sendChoice}
            </button>
          </footer>
        </form>
      </Dialog.Content>
    </Dialog.Root>
  );
}
