import { expect, test } from 'vitest';
import { emptyMemory, type Memory, type Understanding } from '../../../domain/assistant.ts';
import { briefAgent } from '../../../domain/conversation/agent-brief.ts';
import { attend } from './attended.ts';
import { catalogue } from './converse.ts';

const heard = (changes: Partial<Understanding>): Understanding => ({
  intents: ['other'],
  objections: [],
  sentiment: 'neutral',
  entities: {},
  cues: [],
  ...changes,
});
const knowing = (changes: Partial<Memory>): Memory => ({ ...emptyMemory, ...changes });
const [plan] = catalogue.products;

function brief(memory: Memory, recent: Understanding[]) {
  const said = recent.map((understanding) => ({ kind: 'text', text: '', understanding }));
  return briefAgent({
    memory,
    catalogue,
    before: said.slice(0, -1),
    last: said.slice(-1),
    answeredWith: '',
    known: { name: false, address: false },
    optedOut: false,
  });
}

test('says what is wanted, the latest first, without greetings and without what was only told', () => {
  const { wants } = brief(emptyMemory, [
    heard({ intents: ['greeting', 'ask_price'] }),
    heard({ intents: ['give_location', 'ask_installation'] }),
    heard({ intents: ['thanks', 'ask_price'] }),
  ]);
  expect(wants).toEqual(['ask_price', 'ask_installation']);
});

test.each<[string, Memory, Understanding[], string]>([
  ['nothing is known', emptyMemory, [], 'ask_service'],
  ['the zone is missing', knowing({ service: 'internet' }), [], 'ask_zone'],
  ['a mobile plan needs no zone', knowing({ service: 'mobile' }), [], 'offer_plans'],
  [
    'all but the plan is known',
    knowing({ service: 'internet', areaId: 'area_comas' }),
    [],
    'offer_plans',
  ],
  ['a plan was chosen', knowing({ chosenProductId: plan?.id ?? null }), [], 'close_sale'],
  [
    'an objection stands in the way, even of a chosen plan',
    knowing({ chosenProductId: plan?.id ?? null }),
    [heard({ objections: ['price'] })],
    'answer_objection',
  ],
  ['it was a no', emptyMemory, [heard({ intents: ['reject'] })], 'let_go'],
  ['they asked for silence', emptyMemory, [heard({ intents: ['opt_out'] })], 'do_not_write'],
  ['they have a fault', emptyMemory, [heard({ intents: ['complaint'] })], 'help_customer'],
  ['they think about it', emptyMemory, [heard({ intents: ['think_about_it'] })], 'agree_day'],
])('knows the next step when %s', (_, memory, recent, nextStep) => {
  const said = brief(memory, recent);
  expect(said.nextStep).toBe(nextStep);
  // Who is not sold to is not asked for a district either.
  if (/do_not_write|help_customer|let_go/.test(nextStep)) expect(said.missing).toEqual([]);
});

test('an objection is remembered after the next message, and what is missing is listed in order', () => {
  const said = brief(knowing({ service: 'internet' }), [
    heard({ objections: ['has_provider'] }),
    heard({ objections: ['price'] }),
    heard({ intents: ['ask_terms'] }),
  ]);
  expect(said).toMatchObject({ objection: 'price', missing: ['zone', 'plan', 'name'] });
});

test('the last message wins over an older refusal, choice or fault', () => {
  const back = briefAgent(
    attend('internet en ate', 'el de 100', '@', 'no me interesa', 'quiero algo de 200 megas'),
  );
  expect(back).toMatchObject({ objection: null, nextStep: 'offer_plans' });
  expect(back.wish).toMatchObject({ plan: null, speedMbps: 200, zoneText: 'Ate' });
  const mended = briefAgent(
    attend(
      'internet en ate',
      'mi router no funciona',
      '@',
      'ya se arregló, cuanto cuesta el de 100?',
    ),
  );
  expect(mended.wants).toEqual(['ask_price']);
});

test('an objection that a person has answered stands in the way no longer', () => {
  const lines = ['internet en ate', '@', 'tiene contrato? no quiero amarrarme'];
  expect(briefAgent(attend(...lines)).nextStep).toBe('answer_objection');
  const answered = briefAgent(attend(...lines, 'A: Son 12 meses, te explico'));
  expect(answered).toMatchObject({ objection: null, nextStep: 'offer_plans' });
});

test('of a chosen plan the papers are missing that the contract needs', () => {
  const chosen = briefAgent(attend('internet en ate', 'el de 100', '@', 'mi dni es 45678912'));
  expect(chosen).toMatchObject({
    missing: ['name', 'address'],
    wish: { plan: 'Movistar Fibra 100' },
  });
});
