import { roleNames } from '../../copy/common.ts';
import { signInCopy as copy, demoAccounts, demoPassword } from '../../copy/sign-in.ts';
import { Avatar } from '../../ui/avatar.tsx';
import type { SignIn } from './use-sign-in.ts';

/** One click for each role; only where the accounts exist. */
export const DemoAccounts = ({ signIn }: { signIn: SignIn }) => (
  <section aria-label={copy.demoTitle}>
    <h2 className="font-medium text-sm">{copy.demoTitle}</h2>
    <p className="mb-2 text-ink-3 text-xs">{copy.demoText}</p>
    <ul className="divide-y divide-line overflow-hidden rounded-lg border bg-surface">
      {demoAccounts.map(({ email, role, does }) => (
        <li key={email}>
          <button
            type="button"
            disabled={signIn.isPending}
            onClick={() => signIn.mutate({ email, password: demoPassword })}
            className="-outline-offset-2 flex w-full items-center gap-3 px-3 py-2 text-left transition-colors hover:bg-hover disabled:opacity-60"
          >
            <Avatar name={roleNames[role]} size="sm" />
            <span className="flex-1 font-medium text-sm">{roleNames[role]}</span>
            <span className="text-ink-3 text-xs">{does}</span>
          </button>
        </li>
      ))}
    </ul>
  </section>
);
