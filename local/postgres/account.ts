import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface Account {
  uid: number;
  gid: number;
}

/**
 * PostgreSQL refuses to run as root, so root lends it an account: the one that owns the data
 * already, else `postgres`, else `nobody`. Nothing is added to the system. null: we are not root.
 * @throws when root finds none of them
 */
export function serverAccount(dataDir: string): Account | null {
  if (process.getuid?.() !== 0) return null;
  const { uid, gid } = statSync(dataDir);
  if (uid !== 0) return { uid, gid };
  const account = lookUp('postgres') ?? lookUp('nobody');
  if (account === null)
    throw new Error(
      'PostgreSQL does not run as root and there is no account to lend it: create a user `postgres`, start as another user, or set DATABASE_URL',
    );
  return account;
}

/** Hands a folder and all it holds to the account. */
export function giveTo(account: Account, path: string): void {
  chownSync(path, account.uid, account.gid);
  if (!lstatSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) giveTo(account, join(path, name));
}

/**
 * How to start a program as that account: plainly, or, where it may not enter our folders (a
 * checkout below /root, say), with the right to do so and nothing else of root's.
 */
export function launch(
  account: Account | null,
  program: string,
  args: string[],
  dataDir: string,
): { program: string; args: string[]; account?: Account } {
  if (account === null) return { program, args };
  if (canReach(account, program, dataDir)) return { program, args, account };
  const right = '+dac_override';
  return {
    program: 'setpriv',
    args: [
      ...[`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups'],
      ...[`--inh-caps=${right}`, `--ambient-caps=${right}`, '--', program, ...args],
    ],
  };
}

function canReach({ uid, gid }: Account, program: string, dataDir: string): boolean {
  const options = { uid, gid, cwd: '/', stdio: 'ignore' } as const;
  return (
    spawnSync(program, ['--version'], options).status === 0 &&
    spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', dataDir], options).status === 0
  );
}

function lookUp(name: string): Account | null {
  const id = (flag: string) =>
    Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return null;
  }
}
