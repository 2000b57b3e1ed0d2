import { Angry, Annoyed, CircleHelp, type LucideIcon, Meh, Smile } from 'lucide-react';
import type { Call } from '../../../api/contract/calls.ts';
import type { CallOutcome, CallStatus, Emotion } from '../../../domain/call/call.ts';
import {
  callOutcomeDefinitions,
  callOutcomeNames,
  callStatusNames,
  emotionNames,
} from '../../copy/calls.ts';
import { cn } from '../../lib/cn.ts';
import { Badge, type BadgeTone } from '../../ui/badge.tsx';

const outcomeTones: Record<CallOutcome, BadgeTone> = {
  successful: 'success',
  voicemail: 'accent',
  no_answer: 'neutral',
  rejected: 'warning',
  busy: 'neutral',
  failed: 'danger',
};
const statusTones: Record<CallStatus, BadgeTone> = {
  requested: 'neutral',
  queued: 'neutral',
  dialing: 'warning',
  talking: 'accent',
  handing_over: 'warning',
  with_agent: 'success',
  ended: 'neutral',
};

/** How far a call is, or how it ended. */
export function CallBadge({ call }: { call: Pick<Call, 'status' | 'outcome'> }) {
  const { status, outcome } = call;
  if (status === 'ended' && outcome)
    return (
      <Badge tone={outcomeTones[outcome]} title={callOutcomeDefinitions[outcome]}>
        {callOutcomeNames[outcome]}
      </Badge>
    );
  return <Badge tone={statusTones[status]}>{callStatusNames[status]}</Badge>;
}

const faces: Record<Emotion, LucideIcon> = {
  calm: Meh,
  happy: Smile,
  doubtful: CircleHelp,
  annoyed: Annoyed,
  angry: Angry,
};
const looks: Record<Emotion, string> = {
  calm: 'text-ink-2',
  happy: 'text-success',
  doubtful: 'text-cold',
  annoyed: 'text-warning',
  angry: 'text-danger',
};

/** How the customer sounds: a face and a word. */
export function EmotionMark({ emotion, className }: { emotion: Emotion; className?: string }) {
  const Face = faces[emotion];
  return (
    <span
      className={cn(
        'inline-flex items-center gap-1 whitespace-nowrap align-middle text-xs',
        looks[emotion],
        className,
      )}
    >
      <Face className="size-3.5" aria-hidden />
      {emotionNames[emotion]}
    </span>
  );
}
