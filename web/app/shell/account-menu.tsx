import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Headset, LogOut, Monitor, Moon, Sun } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { takeOverCall } from '../../../api/contract/calls.ts';
import { type Me, setPresence } from '../../../api/contract/session.ts';
import { frame, presenceNames, roleNames } from '../../copy/common.ts';
import { callRoute } from '../../lib/call-route.ts';
import { cn } from '../../lib/cn.ts';
import { keys } from '../../lib/keys.ts';
import { useMay, useMe, useSignOut } from '../../lib/session.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Menu, MenuChoice, MenuItem, MenuLabel, MenuSeparator } from '../../ui/menu.tsx';
import { toastError } from '../../ui/toaster.tsx';
import { setTheme, useTheme } from '../theme.ts';

const presences = ['available', 'busy', 'away'] as const;
const presenceMarks = {
  available: 'bg-success-mark',
  busy: 'bg-warm-mark',
  away: 'bg-line-strong',
};
const themes = [
  { value: 'light', icon: Sun },
  { value: 'dark', icon: Moon },
  { value: 'system', icon: Monitor },
] as const;

const AnswersDialog = lazy(() => import('./answers-dialog.tsx'));

/** Who is signed in, whether leads may come, the theme, and the way out. */
export function AccountMenu() {
  const me = useMe();
  const theme = useTheme();
  const leave = useSignOut();
  const presence = usePresence();
  const takesCalls = useMay(takeOverCall);
  const [choosesPhone, setChoosesPhone] = useState(false);
  return (
    <>
      <Menu
        className="w-60"
        trigger={
          <button
            type="button"
            aria-label={`${frame.account}: ${me.name}, ${presenceNames[me.presence]}`}
            className="rounded-full p-1 hover:bg-hover"
          >
            <Avatar name={me.name} size="sm" presence={me.presence} />
          </button>
        }
      >
        <MenuLabel>
          <span className="block truncate font-medium">{me.name}</span>
          <span className="block truncate text-ink-3 text-xs">{roleNames[me.role]}</span>
        </MenuLabel>
        <MenuSeparator />
        <MenuChoice
          label={frame.presence}
          value={me.presence}
          onChange={(next) => presence.mutate(next)}
          options={presences.map((value) => ({
            value,
            label: (
              <>
                <span className={cn('size-2 rounded-full', presenceMarks[value])} aria-hidden />
                {presenceNames[value]}
              </>
            ),
          }))}
        />
        <MenuSeparator />
        <MenuChoice
          label={frame.theme}
          value={theme}
          onChange={setTheme}
          options={themes.map(({ value, icon: Icon }) => ({
            value,
            label: (
              <>
                <Icon className="text-ink-3" aria-hidden />
                {frame.themes[value]}
              </>
            ),
          }))}
        />
        <MenuSeparator />
        {takesCalls && (
          <MenuItem icon={Headset} onSelect={() => setChoosesPhone(true)}>
            {frame.answers}
          </MenuItem>
        )}
        <MenuItem icon={LogOut} onSelect={() => leave().catch(toastError)}>
          {frame.signOut}
        </MenuItem>
      </Menu>
      {choosesPhone && (
        <Suspense>
          <AnswersDialog onClose={() => setChoosesPhone(false)} />
        </Suspense>
      )}
    </>
  );
}

function usePresence() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (presence: Me['presence']) => callRoute(setPresence, { body: { presence } }),
    onSuccess: (me) => client.setQueryData(keys.me, me),
    onError: (error) => toastError(error),
  });
}
