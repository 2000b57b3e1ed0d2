import { useRef } from 'react';
import type { Lead } from '../../../api/contract/leads.ts';
import { useShortcut } from '../../lib/use-shortcut.ts';
import { LiveCallBar } from '../calls/live-call-bar.tsx';
import { useHandBack, useTakeOver } from '../data/actions.ts';
import { useMaySell, useMayTake, useStanding } from '../data/permissions.ts';
import { Composer, type ComposerHandle } from './composer.tsx';
import { OwnerBar } from './owner-bar.tsx';
import { ThreadView } from './thread-view.tsx';
import { useMarkRead } from './use-mark-read.ts';

/** The talk with one lead: what was said, who owns it, and the composer. Keys: T takes or gives back, R answers. */
export function Conversation({ lead }: { lead: Lead }) {
  const standing = useStanding(lead);
  const maySell = useMaySell();
  const mayTake = useMayTake(standing);
  const takeOver = useTakeOver(lead.id);
  const handBack = useHandBack(lead.id);
  const composer = useRef<ComposerHandle>(null);
  const taking = takeOver.isPending || handBack.isPending;
  const take = () => takeOver.mutate(undefined, { onSuccess: () => composer.current?.focus() });
  const giveBack = () => handBack.mutate(undefined);

  useMarkRead(lead, maySell);
  useShortcut('r', () => composer.current?.focus());
  useShortcut('t', () => {
    if (taking) return;
    if (mayTake) take();
    else if (maySell && standing.kind === 'me') giveBack();
  });

  const mayWrite = maySell && (standing.kind === 'bot' || standing.kind === 'me');
  return (
    <section className="flex h-full min-h-0 flex-col">
      <LiveCallBar leadId={lead.id} />
      <ThreadView key={lead.id} leadId={lead.id} />
      <OwnerBar
        standing={standing}
        maySell={maySell}
        mayTake={mayTake}
        busy={taking}
        onTakeOver={take}
        onHandBack={giveBack}
      />
      {mayWrite && <Composer key={lead.id} ref={composer} lead={lead} />}
    </section>
  );
}
