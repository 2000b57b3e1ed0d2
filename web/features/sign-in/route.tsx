import { useQuery } from '@tanstack/react-query';
import { getInstallation } from '../../../api/contract/session.ts';
import { appName } from '../../copy/common.ts';
import { signInCopy as copy } from '../../copy/sign-in.ts';
import { callRoute } from '../../lib/call-route.ts';
import { keys } from '../../lib/keys.ts';
import { Mark } from '../../ui/mark.tsx';
import { DemoAccounts } from './demo-accounts.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { useSignIn } from './use-sign-in.ts';

/** The door. In local mode the demo accounts stand beside it. */
export function Component() {
  const signIn = useSignIn();
  const { data: installation } = useQuery({
    queryKey: keys.installation,
    queryFn: ({ signal }) => callRoute(getInstallation, { signal }),
  });
  return (
    <main className="flex h-full flex-col items-center overflow-y-auto px-4 py-10 md:justify-center">
      <title>{`${copy.title} · ${appName}`}</title>
      <div className="flex w-full max-w-90 flex-col gap-6">
        <header className="flex flex-col items-center gap-3 text-center">
          <Mark className="size-11" />
          <div>
            <h1 className="font-semibold text-xl">{copy.title}</h1>
            <p className="text-ink-2 text-sm">
              {installation && installation.companyName !== appName
                ? installation.companyName
                : copy.tagline}
            </p>
          </div>
        </header>
        <SignInForm signIn={signIn} />
        {installation?.localMode && <DemoAccounts signIn={signIn} />}
      </div>
    </main>
  );
}
