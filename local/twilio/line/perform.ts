import { setTimeout as pause } from 'node:timers/promises';
import type { Ask } from '../ask.ts';
import { readTwiml, type Verb } from '../twiml.ts';
import type { Leg } from './leg.ts';
import { RelaySession, type TalkEnd } from './relay.ts';
import type { Rooms } from './rooms.ts';

export interface Stage {
  ask: Ask;
  rooms: Rooms;
  /** How fast the simulated voice speaks. */
  msPerCharacter: number;
  /** The talk that a leg is in, for whoever holds its telephone. */
  talks: Map<Leg, RelaySession>;
  log: { warn(fields: object, message: string): void };
}

const wrong = 'Ocurrió un error con la llamada. Adiós.';

/** Fetches what a leg has to do and does it, verb by verb, until nothing is left: then it hangs up. */
export async function perform(stage: Stage, leg: Leg, url: string): Promise<void> {
  const signal = leg.redirect();
  try {
    await follow(stage, leg, signal, await stage.ask.twiml(url, leg.fields()));
  } catch (error) {
    if (signal.aborted) return;
    stage.log.warn({ err: error, callSid: leg.sid }, 'a leg had nothing to do');
    leg.heard('line', wrong);
  }
  if (!signal.aborted) leg.become('completed');
}

/** @returns whether the document came to its end */
async function follow(
  stage: Stage,
  leg: Leg,
  signal: AbortSignal,
  document: string,
): Promise<void> {
  for (const verb of readTwiml(document)) {
    if (signal.aborted) return;
    if (verb.name === 'Hangup') return;
    if (verb.name === 'Reject') return leg.become('busy');
    if (verb.name === 'Say') await speak(stage, leg, verb.text, signal);
    if (verb.name === 'Pause') await wait(Number(verb.attributes.length ?? 1) * 1_000, signal);
    if (verb.name === 'Redirect') return perform(stage, leg, verb.text.trim());
    if (verb.name === 'Dial') await dial(stage, leg, verb, signal);
    if (verb.name === 'Connect') return connect(stage, leg, verb, signal);
  }
}

async function speak({ msPerCharacter }: Stage, leg: Leg, text: string, signal: AbortSignal) {
  leg.heard('line', text);
  await wait(text.length * msPerCharacter, signal);
}

async function dial(stage: Stage, leg: Leg, { nouns }: Verb, signal: AbortSignal): Promise<void> {
  const conference = nouns.find(({ name }) => name === 'Conference');
  if (conference === undefined) return;
  const { waitUrl } = conference.attributes;
  // What is heard while waiting is said once here; the real one goes on for as long as it takes.
  if (waitUrl)
    void stage.ask
      .twiml(waitUrl, leg.fields())
      .then((xml) => {
        for (const { name, text } of readTwiml(xml)) if (name === 'Say') leg.heard('line', text);
      })
      .catch(() => undefined);
  await stage.rooms.join(leg, conference, signal);
}

async function connect(stage: Stage, leg: Leg, verb: Verb, signal: AbortSignal): Promise<void> {
  const relay = verb.nouns.find(({ name }) => name === 'ConversationRelay');
  const { action } = verb.attributes;
  if (relay === undefined) return;
  const end = await talk(stage, leg, relay, signal);
  // A leg that was sent elsewhere is not asked about again.
  if (signal.aborted && !leg.isOver) return;
  if (action === undefined) return;
  const form = { ...leg.fields(), ...end };
  if (leg.isOver) {
    leg.tell(action, { ...end });
    return;
  }
  await follow(stage, leg, signal, await stage.ask.twiml(action, form));
}

async function talk(stage: Stage, leg: Leg, relay: Verb, signal: AbortSignal): Promise<TalkEnd> {
  try {
    const session = await RelaySession.open(leg, relay, stage);
    stage.talks.set(leg, session);
    const end = await session.ended(signal);
    stage.talks.delete(leg);
    return end;
  } catch (error) {
    stage.log.warn({ err: error, callSid: leg.sid }, 'nobody took the relay’s connection');
    await wait(1_000, signal);
    return { SessionId: `VX${leg.sid.slice(2)}`, SessionStatus: 'failed', ErrorCode: '64105' };
  }
}

const wait = (ms: number, signal: AbortSignal): Promise<unknown> =>
  pause(ms, undefined, { signal }).catch(() => undefined);
