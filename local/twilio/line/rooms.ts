import { randomBytes } from 'node:crypto';
import type { Verb } from '../twiml.ts';
import type { Leg } from './leg.ts';

interface Room {
  sid: string;
  members: Map<
    Leg,
    { label: string; callback: string | null; endsOnExit: boolean; leave: () => void }
  >;
  sequence: number;
}

/** Conferences by name. What one member says, the others hear. */
export class Rooms {
  readonly #rooms = new Map<string, Room>();

  /** Puts a leg into a room until it leaves, is sent elsewhere, or the room ends. */
  async join(leg: Leg, conference: Verb, signal: AbortSignal): Promise<void> {
    const name = conference.text.trim();
    const {
      participantLabel: label = '',
      statusCallback = '',
      endConferenceOnExit,
    } = conference.attributes;
    const room = this.#rooms.get(name) ?? {
      sid: `CF${randomBytes(16).toString('hex')}`,
      members: new Map(),
      sequence: 0,
    };
    this.#rooms.set(name, room);
    await new Promise<void>((resolve) => {
      const leave = () => resolve();
      room.members.set(leg, {
        label,
        callback: statusCallback || null,
        endsOnExit: endConferenceOnExit === 'true',
        leave,
      });
      this.#tell(room, leg, 'participant-join');
      if (signal.aborted) leave();
      signal.addEventListener('abort', leave, { once: true });
    });
    this.#leave(name, room, leg);
  }

  /** Somebody speaks: everybody else in the room hears it. @returns whether the leg is in a room */
  say(leg: Leg, text: string): boolean {
    const room = [...this.#rooms.values()].find(({ members }) => members.has(leg));
    if (room === undefined) return false;
    for (const other of room.members.keys()) if (other !== leg) other.heard('line', text);
    return true;
  }

  #leave(name: string, room: Room, leg: Leg): void {
    const member = room.members.get(leg);
    if (member === undefined) return;
    this.#tell(room, leg, 'participant-leave');
    if (room.members.size === 1) this.#tell(room, leg, 'conference-end');
    room.members.delete(leg);
    if (member.endsOnExit) for (const { leave } of room.members.values()) leave();
    if (room.members.size === 0) this.#rooms.delete(name);
  }

  #tell(room: Room, leg: Leg, event: string): void {
    const { callback = null, label = '' } = room.members.get(leg) ?? {};
    if (callback === null) return;
    room.sequence += 1;
    leg.tell(callback, {
      ConferenceSid: room.sid,
      StatusCallbackEvent: event,
      ParticipantLabel: label,
      SequenceNumber: String(room.sequence),
    });
  }
}
