import { useEffect, useRef } from 'react';

const typingIn = 'input, textarea, select, [contenteditable="true"]';

/** Whether a key press belongs to a field or an open overlay rather than to the page. */
function isTaken(event: KeyboardEvent): boolean {
  const target = event.target instanceof Element ? event.target : null;
  return Boolean(target?.closest(`${typingIn}, [role="dialog"], [role="menu"], [role="listbox"]`));
}

/** Runs `action` when one of the keys is pressed outside fields and overlays, without modifiers. */
export function useShortcut(keysPressed: string, action: (() => void) | undefined): void {
  const latest = useRef(action);
  useEffect(() => {
    latest.current = action;
  });
  useEffect(() => {
    const wanted = keysPressed.split(' ');
    const onKeyDown = (event: KeyboardEvent) => {
      if (!latest.current || event.ctrlKey || event.metaKey || event.altKey || isTaken(event))
        return;
      if (!wanted.includes(event.key.toLowerCase())) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [keysPressed]);
}
