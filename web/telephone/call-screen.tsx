import { Grid3x3, Phone, PhoneOff, Volume2, VolumeX } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Telephone } from '../../api/contract/telephones.ts';
import { cn } from '../lib/cn.ts';
import { useNow } from '../lib/use-now.ts';
import { telephoneCopy as copy } from './copy.es.ts';
import { Keypad } from './keypad.tsx';
import { SayBar } from './say-bar.tsx';
import { canSpeak, hush, speak } from './speech.ts';
import type { TelephoneAction } from './use-telephone.ts';

type Call = NonNullable<Telephone['call']>;

interface CallScreenProps {
  call: Call;
  /** Who is at the other end. */
  name: string;
  act: (action: TelephoneAction) => void;
  busy: boolean;
  onClose: () => void;
}

/** A call as it fills a telephone's screen: who, how long, what is heard, and what can be done. */
export function CallScreen({ call, name, act, busy, onClose }: CallScreenProps) {
  const [showsKeys, setShowsKeys] = useState(false);
  const [isAloud, setAloud] = useVoice(call);
  const isRinging = call.state === 'ringing';
  return (
    <section
      aria-label={titleOf(call)}
      aria-busy={busy}
      className="absolute inset-0 z-10 flex flex-col bg-[#0f1f1b] text-[#eaf4f0]"
    >
      <header className="flex flex-col items-center gap-1 px-6 pt-8 pb-3 text-center">
        <p className="font-semibold text-lg">{name}</p>
        <p role="status" className="text-[#b5cbc3] text-sm">
          {titleOf(call)} <Clock call={call} />
        </p>
      </header>
      <Lines lines={call.lines} />
      {showsKeys && call.state === 'talking' && (
        <Keypad onPress={(digit) => act({ kind: 'press', digit })} />
      )}
      {call.state === 'talking' && <SayBar onSay={(text) => act({ kind: 'say', text })} />}
      <footer className="flex items-center justify-center gap-6 px-6 pt-2 pb-7">
        {isRinging && call.direction === 'incoming' ? (
          <>
            <Round label={copy.reject} tone="danger" onClick={() => act({ kind: 'reject' })}>
              <PhoneOff className="size-6" aria-hidden />
            </Round>
            <Round label={copy.answer} tone="go" onClick={() => act({ kind: 'answer' })}>
              <Phone className="size-6" aria-hidden />
            </Round>
          </>
        ) : call.state === 'ended' ? (
          <Round label={copy.close} tone="plain" onClick={onClose}>
            <PhoneOff className="size-6" aria-hidden />
          </Round>
        ) : (
          <>
            {call.state === 'talking' && (
              <Round
                label={copy.keypad}
                tone="plain"
                pressed={showsKeys}
                onClick={() => setShowsKeys(!showsKeys)}
              >
                <Grid3x3 className="size-5" aria-hidden />
              </Round>
            )}
            <Round label={copy.hangUp} tone="danger" onClick={() => act({ kind: 'hang_up' })}>
              <PhoneOff className="size-6" aria-hidden />
            </Round>
            {canSpeak() && call.state === 'talking' && (
              <Round
                label={copy.voiceOn}
                tone="plain"
                pressed={isAloud}
                onClick={() => setAloud(!isAloud)}
              >
                {isAloud ? (
                  <Volume2 className="size-5" aria-hidden />
                ) : (
                  <VolumeX className="size-5" aria-hidden />
                )}
              </Round>
            )}
          </>
        )}
      </footer>
    </section>
  );
}

function titleOf({ state, direction, ending }: Call): string {
  if (state === 'ended') return copy.endings[ending ?? ''] ?? copy.ended;
  if (state === 'talking') return copy.talking;
  return direction === 'incoming' ? copy.incoming : copy.calling;
}

function Clock({ call }: { call: Call }) {
  const nowMs = useNow(1_000);
  if (call.answeredAt === null) return null;
  const untilMs = call.endedAt === null ? nowMs : Date.parse(call.endedAt);
  const seconds = Math.max(0, Math.round((untilMs - Date.parse(call.answeredAt)) / 1_000));
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  return (
    <span className="figures">
      {minutes}:{String(rest).padStart(2, '0')}
    </span>
  );
}

function Lines({ lines }: { lines: Call['lines'] }) {
  const end = useRef<HTMLDivElement>(null);
  const latest = lines.at(-1)?.text;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever more is heard
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'end' });
  }, [lines.length, latest]);
  return (
    <div
      role="log"
      aria-label={copy.heard}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
      tabIndex={0}
      className="flex min-h-0 flex-1 flex-col gap-2 overflow-y-auto px-4 py-2"
    >
      {lines.map(({ from, text, at }, index) => (
        <p
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are only added
          key={`${index}${at}`}
          className={cn(
            'max-w-[85%] rounded-xl px-3 py-2 text-sm',
            from === 'customer' ? 'self-end bg-[#1f7a57] text-white' : 'self-start bg-[#1d332c]',
            from === 'line' && 'italic',
          )}
        >
          <span className="sr-only">{from === 'customer' ? copy.you : copy.other}: </span>
          {text}
        </p>
      ))}
      <div ref={end} />
    </div>
  );
}

const tones = {
  danger: 'bg-[#c8372d] text-white',
  go: 'bg-[#1f9d63] text-[#04140c]',
  plain: 'bg-[#24413a] text-[#eaf4f0] aria-pressed:bg-[#eaf4f0] aria-pressed:text-[#0f1f1b]',
};

const Round = ({
  label,
  tone,
  pressed,
  onClick,
  children,
}: {
  label: string;
  tone: keyof typeof tones;
  pressed?: boolean;
  onClick: () => void;
  children: ReactNode;
}) => (
  <button
    type="button"
    aria-label={label}
    title={label}
    {...(pressed !== undefined && { 'aria-pressed': pressed })}
    onClick={onClick}
    className={cn('flex size-14 items-center justify-center rounded-full', tones[tone])}
  >
    {children}
  </button>
);

/** Reads aloud what is heard from now on, sentence by sentence as it comes. */
function useVoice({ lines }: Call): [boolean, (isAloud: boolean) => void] {
  const [isAloud, setAloud] = useState(false);
  const said = useRef({ line: 0, length: 0 });
  const heard = lines.filter(({ from }) => from !== 'customer');
  const latest = heard.at(-1);
  useEffect(() => {
    const text = latest?.text ?? '';
    const isNew = said.current.line !== heard.length;
    const from = isNew ? 0 : said.current.length;
    said.current = { line: heard.length, length: text.length };
    const fresh = text.slice(from).trim();
    if (isAloud && fresh !== '') speak(fresh);
  }, [isAloud, heard.length, latest?.text]);
  useEffect(() => () => (canSpeak() ? hush() : undefined), []);
  return [
    isAloud,
    (next) => {
      if (!next) hush();
      setAloud(next);
    },
  ];
}
