import {
  actOnSimulatedPhone,
  listSimulatedPhones,
  openSimulatedPhone,
  type SimulatedMessage,
  type SimulatedPhone,
  simulatorStream,
} from '../../../api/contract/simulator.ts';
import { Refusal, type ScriptedApi } from './scripted-api.ts';
import { at } from './views.ts';

export interface Desk {
  /** The phones by their id, as the twin knows them. */
  phones: Map<string, SimulatedPhone>;
  /** The business says something on a phone, which hears of it by the stream. */
  answer(phoneId: string, changes: Partial<SimulatedMessage>): void;
  startTyping(phoneId: string): void;
}

/** Simulated phones behind the contract: they keep what is done on them, and answer when told to. */
export function setDesk(api: ScriptedApi, ready: SimulatedPhone[] = []): Desk {
  const phones = new Map(ready.map((phone) => [phone.id, phone]));
  const push = api.stream(simulatorStream.path);
  const open = (phoneId: string, profileName?: string): SimulatedPhone => {
    const phone = phones.get(phoneId) ?? aPhone(phoneId, { profileName: profileName ?? phoneId });
    phones.set(phoneId, phone);
    return phone;
  };
  const find = (phone: SimulatedPhone, messageId: string) => {
    const message = phone.messages.find(({ id }) => id === messageId);
    if (!message) throw new Refusal('not_found');
    return message;
  };
  const say = (phone: SimulatedPhone, changes: Partial<SimulatedMessage>) =>
    phone.messages.push(aPhoneMessage(phone.messages.length, changes));

  api.on(listSimulatedPhones, () => ({
    items: [...phones.values()].map(({ id, profileName }) => ({
      id,
      profileName,
      lastMessageAt: null,
    })),
  }));
  api.on(openSimulatedPhone, ({ params, body }) => open(params.phoneId, body.profileName));
  api.on(actOnSimulatedPhone, ({ params, body }) => {
    const phone = open(params.phoneId);
    switch (body.kind) {
      case 'text':
        say(phone, {
          text: body.text,
          quotedId: body.quotedId ?? null,
          fromAd: body.fromAd ?? false,
        });
        break;
      case 'reply': {
        const { buttons, list } = find(phone, body.messageId);
        const rows = [...(buttons ?? []), ...(list?.sections.flatMap((part) => part.rows) ?? [])];
        const chosen = rows.find(({ id }) => id === body.optionId);
        say(phone, { kind: 'reply', text: chosen?.title ?? '', quotedId: body.messageId });
        break;
      }
      case 'voice':
        say(phone, { kind: 'audio', text: body.transcript ?? '', durationS: 7 });
        break;
      case 'image':
        say(phone, { kind: 'image', text: body.caption ?? '' });
        break;
      case 'location': {
        const { name = null, latitude, longitude } = body;
        say(phone, {
          kind: 'location',
          text: '',
          location: { name, address: null, latitude, longitude },
        });
        break;
      }
      case 'sticker':
        say(phone, { kind: 'sticker', text: '' });
        break;
      case 'react':
        find(phone, body.messageId).customerReaction = body.emoji || null;
        break;
      case 'edit':
        Object.assign(find(phone, body.messageId), { text: body.text, edited: true });
        break;
      case 'delete':
        find(phone, body.messageId).deleted = true;
        break;
      default:
        body satisfies never;
    }
    return phone;
  });
  return {
    phones,
    answer: (phoneId, changes) => {
      const phone = open(phoneId);
      for (const message of phone.messages) message.status = 'read';
      say(phone, { from: 'business', ...changes });
      phone.typingUntil = null;
      push({ phoneId });
    },
    startTyping: (phoneId) => {
      open(phoneId).typingUntil = new Date(Date.now() + 60_000).toISOString();
      push({ phoneId });
    },
  };
}

export const aPhone = (id: string, changes: Partial<SimulatedPhone> = {}): SimulatedPhone => ({
  id,
  phone: id.startsWith('+') ? id : null,
  waUserId: id.startsWith('+') ? null : id,
  profileName: 'Rosa Quispe',
  businessName: 'Timbre Ventas',
  typingUntil: null,
  messages: [],
  ...changes,
});

export const aPhoneMessage = (
  number: number,
  changes: Partial<SimulatedMessage> = {},
): SimulatedMessage => ({
  id: `wamid.${number}`,
  from: 'customer',
  kind: 'text',
  text: `Mensaje ${number}`,
  at: at(number),
  status: 'delivered',
  quotedId: null,
  customerReaction: null,
  businessReaction: null,
  edited: false,
  deleted: false,
  buttons: null,
  list: null,
  location: null,
  durationS: null,
  filename: null,
  fromAd: false,
  ...changes,
});

/** Three plans to choose from, as the assistant offers them. */
export const threePlans: Partial<SimulatedMessage> = {
  kind: 'list',
  text: 'En *Los Olivos* tengo estos planes:',
  list: {
    button: 'Ver planes',
    sections: [
      {
        title: 'Fibra',
        rows: [
          { id: 'p50', title: 'Claro Fibra 50', description: '50 Mbps · US$ 30 al mes' },
          { id: 'p100', title: 'Claro Fibra 100', description: '100 Mbps · US$ 45 al mes' },
          { id: 'p200', title: 'Claro Fibra 200', description: '200 Mbps · US$ 60 al mes' },
        ],
      },
    ],
  },
};
