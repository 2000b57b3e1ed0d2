import { expect, test } from 'vitest';
import { emptyMemory, type Memory, type Understanding } from '../../../domain/assistant.ts';
import { briefAgent } from '../../../domain/conversation/agent-brief.ts';

const heard = (changes: Partial<Understanding>): Understanding => ({
  intents: ['other'],
  objections: [],
  sentiment: 'neutral',
  entities: {},
  cues: [],
  ...changes,
});
const knowing = (changes: Partial<Memory>): Memory => ({ ...emptyMemory, ...changes });

test('says what is wanted, the latest first, without greetings and without what was only told', () => {
  const { wants } = briefAgent(emptyMemory, [
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
  ['a plan was chosen', knowing({ chosenProductId: 'prod_x' }), [], 'close_sale'],
  [
    'an objection stands in the way, even of a chosen plan',
    knowing({ chosenProductId: 'prod_x' }),
    [heard({ objections: ['price'] })],
    'answer_objection',
  ],
  ['it was a no', emptyMemory, [heard({ intents: ['reject'] })], 'let_go'],
])('knows the next step when %s', (_, memory, recent, nextStep) => {
  expect(briefAgent(memory, recent).nextStep).toBe(nextStep);
});

test('an objection is remembered after the next message, and what is missing is listed in order', () => {
  const brief = briefAgent(knowing({ service: 'internet' }), [
    heard({ objections: ['has_provider'] }),
    heard({ objections: ['price'] }),
    heard({ intents: ['ask_terms'] }),
  ]);
  expect(brief).toMatchObject({ objection: 'price', missing: ['zone', 'plan', 'name'] });
});
