import { useState } from 'react';
import { inboxCopy as copy } from '../../copy/inbox.ts';
import { useShortcut } from '../../lib/use-shortcut.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Kbd } from '../../ui/kbd.tsx';

/** The list of keys, on "?". */
export function ShortcutHelp() {
  const [open, setOpen] = useState(false);
  useShortcut('?', () => setOpen(true));
  return (
    <Dialog open={open} onOpenChange={setOpen} title={copy.help}>
      <dl className="flex flex-col gap-2 pb-4 text-sm">
        {copy.shortcuts.map(({ keys, does }) => (
          <div key={does} className="flex items-center justify-between gap-4">
            <dt>{does}</dt>
            <dd className="flex gap-1">
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
