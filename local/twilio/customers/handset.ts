import type { Leg } from '../line/leg.ts';
import type { Switchboard } from '../switchboard.ts';
import type { Handset } from './play.ts';
import type { Deed } from './script.ts';

/** A leg in a scripted customer's hand: they do what whoever holds a telephone can do. */
export const handsetOf = (switchboard: Switchboard, leg: Leg): Handset => ({
  heard: () => leg.lines.filter(({ from }) => from !== 'customer').map(({ text }) => text),
  isOtherSpeaking: () => switchboard.stage.talks.get(leg)?.isSpeaking ?? false,
  isOver: () => leg.isOver,
  do: (deed) => act(switchboard, leg, deed),
});

function act(switchboard: Switchboard, leg: Leg, deed: Deed): void {
  const talk = switchboard.stage.talks.get(leg);
  switch (deed.kind) {
    case 'say':
      switchboard.say(leg, deed.text);
      break;
    case 'press':
      talk?.press(deed.digit);
      break;
    case 'hang_up':
      switchboard.hangUp(leg);
      break;
    case 'drop':
      talk?.drop();
      break;
    case 'listen':
      break;
    default:
      deed satisfies never;
  }
}
