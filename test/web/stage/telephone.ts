import { getMe, type Me } from '../../../api/contract/session.ts';
import {
  actOnTelephone,
  getTelephone,
  type Telephone,
  telephoneStream,
} from '../../../api/contract/telephones.ts';
import { me } from './company.ts';
import type { ScriptedApi } from './scripted-api.ts';
import { at } from './views.ts';

type Call = NonNullable<Telephone['call']>;

/** A simulated telephone behind the contract: it obeys who holds it, and rings and speaks when told to. */
export function setTelephone(api: ScriptedApi, id: string) {
  const telephone: Telephone = { id, call: null };
  const { installation, ...player } = me('supervisor');
  const simulatedVendors: Me['installation']['simulatedVendors'] = ['whatsapp', 'twilio'];
  api.on(getMe, () => ({
    ...player,
    installation: { ...installation, simulatedVendors },
  }));
  const push = api.stream(telephoneStream.path);
  const change = (changes: Partial<Call>) => {
    telephone.call = { ...(telephone.call ?? aCall()), ...changes };
  };
  const hear = (from: Call['lines'][number]['from'], text: string) => {
    const lines = telephone.call?.lines ?? [];
    change({ lines: [...lines, { from, text, at: at(lines.length) }] });
  };
  api.on(getTelephone, ({ params }) =>
    params.telephoneId === id ? telephone : { id: params.telephoneId, call: null },
  );
  api.on(actOnTelephone, ({ body }) => {
    if (body.kind === 'call') change(aCall({ direction: 'outgoing' }));
    if (body.kind === 'answer') change({ state: 'talking', answeredAt: new Date().toISOString() });
    if (body.kind === 'reject') change({ state: 'ended', ending: 'busy' });
    if (body.kind === 'hang_up') change({ state: 'ended', ending: 'completed' });
    if (body.kind === 'say') hear('customer', body.text);
    return telephone;
  });
  return {
    ring: () => {
      change(aCall());
      push({ telephoneId: id });
    },
    /** The other side picks up, and says something. */
    speak: (text: string) => {
      change({
        state: 'talking',
        answeredAt: telephone.call?.answeredAt ?? new Date().toISOString(),
      });
      hear('assistant', text);
      push({ telephoneId: id });
    },
  };
}

let calls = 0;
const aCall = (changes: Partial<Call> = {}): Call => ({
  id: `CA${String(++calls).padStart(32, '0')}`,
  direction: 'incoming',
  state: 'ringing',
  ending: null,
  answeredAt: null,
  endedAt: null,
  lines: [],
  ...changes,
});
