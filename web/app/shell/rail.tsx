import { Link, useLocation } from 'react-router';
import { appName, frame } from '../../copy/common.ts';
import { cn } from '../../lib/cn.ts';
import { useMe } from '../../lib/session.ts';
import { Mark } from '../../ui/mark.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';
import { roomsFor } from '../rooms.ts';

export function Rail() {
  const me = useMe();
  const { pathname } = useLocation();
  const isHere = (path: string) => pathname === path || pathname.startsWith(`${path}/`);
  return (
    <nav
      aria-label={frame.rooms}
      className="flex w-14 shrink-0 flex-col items-center gap-1 border-r bg-surface pb-3 max-md:hidden"
    >
      <div className="mb-1 flex h-12 items-center" title={appName}>
        <Mark />
      </div>
      {roomsFor(me).map(({ path, name, icon: Icon }) => (
        <Tooltip key={path} text={name} side="right">
          <Link
            to={path}
            aria-label={name}
            aria-current={isHere(path) ? 'page' : undefined}
            className={cn(
              'flex size-10 items-center justify-center rounded-md text-ink-2 transition-colors hover:bg-hover hover:text-ink',
              isHere(path) && 'bg-accent-soft text-accent hover:bg-accent-soft hover:text-accent',
            )}
          >
            <Icon className="size-5 stroke-[1.75]" aria-hidden />
          </Link>
        </Tooltip>
      ))}
    </nav>
  );
}
