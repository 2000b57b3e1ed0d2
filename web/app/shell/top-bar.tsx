import { Search } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { frame } from '../../copy/common.ts';
import { NotificationsBell } from '../../features/notifications/bell.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { AccountMenu } from './account-menu.tsx';
import { InstallationBadges } from './installation-badges.tsx';

const SearchPalette = lazy(() => import('./search-palette.tsx'));

export function TopBar() {
  const [searching, setSearching] = useState(false);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setSearching((open) => !open);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <header className="flex h-12 shrink-0 items-center gap-2 border-b bg-surface px-3">
      <button
        type="button"
        onClick={() => setSearching(true)}
        className="flex h-8 w-full max-w-90 items-center gap-2 rounded-md bg-sunken px-2.5 text-ink-3 text-sm transition-colors hover:bg-hover"
      >
        <Search className="size-4 shrink-0" aria-hidden />
        <span className="flex-1 truncate text-left max-md:hidden">{frame.search}</span>
        <span className="flex-1 truncate text-left md:hidden">{frame.searchShort}</span>
        <span className="max-md:hidden">
          <Kbd>Ctrl K</Kbd>
        </span>
      </button>
      <div className="flex-1" />
      <InstallationBadges />
      <NotificationsBell />
      <AccountMenu />
      {searching && (
        <Suspense>
          <SearchPalette onClose={() => setSearching(false)} />
        </Suspense>
      )}
    </header>
  );
}
