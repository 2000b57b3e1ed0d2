import { type ReactNode, Suspense } from 'react';
import { useLocation } from 'react-router';
import { frame } from '../../copy/common.ts';
import { BottomBar } from './bottom-bar.tsx';
import { BrowserPhone } from './browser-phone/browser-phone.tsx';
import { SimulatedPhone } from './browser-phone/simulated-phone.tsx';
import { LiveSync } from './live-sync.tsx';
import { Rail } from './rail.tsx';
import { StaleBar } from './stale-bar.tsx';
import { TopBar } from './top-bar.tsx';

/** The one frame: rail, top bar, and the room. On a phone the rail is a bar at the bottom. */
export function Shell({ children }: { children: ReactNode }) {
  const { pathname } = useLocation();
  const insideConversation = /^\/bandeja\/./.test(pathname);
  return (
    <div className="flex h-dvh">
      <a
        href="#contenido"
        className="sr-only z-50 rounded-md bg-raised px-3 py-2 focus-visible:not-sr-only focus-visible:absolute focus-visible:top-2 focus-visible:left-2"
      >
        {frame.skip}
      </a>
      <LiveSync />
      <Rail />
      <div className="flex min-w-0 flex-1 flex-col">
        <div className={insideConversation ? 'max-md:hidden' : ''}>
          <TopBar />
        </div>
        <StaleBar />
        <BrowserPhone />
        <SimulatedPhone />
        <main id="contenido" tabIndex={-1} className="min-h-0 flex-1 outline-none">
          <Suspense>{children}</Suspense>
        </main>
        {!insideConversation && <BottomBar />}
      </div>
    </div>
  );
}
