import { NavLink } from 'react-router';
import { frame } from '../../copy/common.ts';
import { cn } from '../../lib/cn.ts';
import { useMe } from '../../lib/session.ts';
import { roomsFor } from '../rooms.ts';

/** The rail on a phone. */
export function BottomBar() {
  const me = useMe();
  return (
    <nav
      aria-label={frame.rooms}
      className="flex shrink-0 border-t bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {roomsFor(me).map(({ path, name, icon: Icon }) => (
        <NavLink
          key={path}
          to={path}
          className={({ isActive }) =>
            cn(
              'flex h-14 min-w-0 flex-1 flex-col items-center justify-center gap-0.5 px-0.5 text-2xs text-ink-2 tracking-tight',
              isActive && 'font-medium text-accent',
            )
          }
        >
          <Icon className="size-5 stroke-[1.75]" aria-hidden />
          <span className="max-w-full truncate">{name}</span>
        </NavLink>
      ))}
    </nav>
  );
}
