import { isExempt } from '../understanding/exempt.ts';
import { soundOf } from '../understanding/phrase.ts';
import { type Edit, edited } from './burst-edits.ts';
import type { Burst } from './read-burst.ts';
import type { Situation } from './situations.ts';

interface Meaning extends Edit {
  situation: Situation;
  /** Absent: always. */
  when?: (burst: Burst) => boolean;
}

const callsPerson = ['existing_customer', 'cancel_service', 'complaint'] as const;
const ourselves = /\b(?:claro|movistar|entel|wom|ustedes)\b/;
const isOffered = ({ before }: Burst) =>
  before.lastQuestion === 'plan' || before.lastQuestion === 'proceed';
const isNoCustomer = ({ intents, before }: Burst) =>
  !intents.has('existing_customer') && !before.handedOver;

/** What certain words mean whatever single labels were found in them, in the order in which they are looked at. */
const meanings: Meaning[] = [
  { situation: 'no_customer', drops: callsPerson, instead: 'ask_plan_info' },
  { situation: 'wants_new', drops: ['existing_customer', 'complaint'], instead: 'ask_plan_info' },
  {
    situation: 'other_company',
    drops: ['existing_customer', 'complaint'],
    instead: 'ask_plan_info',
    when: ({ text, before }) => !before.handedOver && !ourselves.test(text),
  },
  // Whoever is being sold to leaves the company they have.
  {
    situation: 'leaves_operator',
    drops: [...callsPerson, 'reject'],
    instead: 'ask_plan_info',
    when: ({ before }) => before.service !== null && !before.handedOver,
  },
  { situation: 'asks_reach', drops: ['existing_customer'], instead: 'ask_plan_info' },
  { situation: 'credit_check', drops: ['existing_customer'], instead: 'ask_terms' },
  {
    situation: 'budget_joke',
    drops: ['think_about_it'],
    dropsObjections: ['needs_to_consult'],
  },
  { situation: 'adds_service', drops: ['existing_customer'], instead: 'ask_plan_info' },
  { situation: 'pays_with', drops: ['cancel_service'], instead: 'ask_terms' },
  {
    situation: 'own_bill',
    drops: ['cancel_service', 'opt_out', 'reject', 'ask_terms', 'ask_price'],
    adds: ['existing_customer'],
  },
  {
    situation: 'bought_already',
    drops: ['reject', 'accept', 'choose_plan', 'ask_installation', 'ask_price', 'ask_plan_info'],
    dropsObjections: ['not_interested', 'has_provider'],
    adds: ['existing_customer'],
  },
  {
    situation: 'stolen_phone',
    drops: ['refer_friend'],
    dropsObjections: ['has_provider'],
    adds: ['existing_customer'],
    when: ({ intents }) => !intents.has('ask_plan_info'),
  },
  {
    situation: 'only_that',
    drops: ['cancel_service', 'reject'],
    instead: 'ask_plan_info',
    when: ({ before }) => before.service !== null && !before.handedOver,
  },
  { situation: 'asks_who', drops: ['ask_human', 'refer_friend'] },
  {
    situation: 'asks_who',
    drops: ['ask_plan_info', 'accept'],
    instead: 'other',
    when: ({ text }) => text.split(' ').length <= 4,
  },
  // "No, no, 200" after a choice changes it, and refuses nothing.
  { situation: 'corrects', drops: ['reject'], dropsObjections: ['not_interested'] },
  {
    situation: 'corrects_wish',
    drops: [...callsPerson, 'reject'],
    instead: 'ask_plan_info',
  },
  { situation: 'paid_bill', drops: ['send_bill'] },
  { situation: 'off_topic', drops: ['send_bill'] },
  { situation: 'news_of_offers', drops: ['ask_discount'], instead: 'think_about_it' },
  {
    situation: 'takes_back',
    drops: ['accept', 'ask_installation'],
    dropsObjections: ['installation_time', 'not_interested'],
    adds: ['reject'],
  },
  {
    situation: 'asks_day',
    drops: ['give_date', 'think_about_it'],
    adds: ['ask_installation'],
    when: ({ before, intents }) =>
      !before.handedOver &&
      before.quotedProductIds.length > 0 &&
      !intents.has('choose_plan') &&
      !intents.has('accept'),
  },
  {
    situation: 'returns',
    drops: ['choose_plan', 'accept'],
    adds: ['think_about_it'],
    when: ({ before }) => !before.handedOver,
  },
  {
    situation: 'not_understood',
    drops: ['reject'],
    dropsObjections: ['not_interested'],
    adds: ['ask_human'],
  },
  { situation: 'still_there', drops: ['accept', 'reject', 'ask_human'] },
  {
    situation: 'distrusts',
    drops: ['complaint'],
    objects: ['distrust'],
    when: isNoCustomer,
  },
  {
    situation: 'price_irony',
    drops: ['complaint', 'accept', 'reject', 'ask_discount'],
    objects: ['price'],
    when: (burst) => isOffered(burst) && isNoCustomer(burst),
  },
  {
    situation: 'soft_yes',
    drops: ['reject', 'think_about_it'],
    dropsObjections: ['price', 'distrust', 'not_interested'],
    adds: ['accept'],
    when: isOffered,
  },
  { situation: 'calls_us', drops: ['ask_human'], instead: 'think_about_it' },
  { situation: 'no_adviser', drops: ['ask_human', 'reject'], dropsObjections: ['not_interested'] },
  // What costs nothing there is not: the least there is.
  {
    situation: 'wants_free',
    drops: ['accept', 'reject', 'choose_plan', 'ask_discount'],
    hears: 'wants_cheaper',
  },
  {
    situation: 'wrong_number',
    drops: ['ask_plan_info', 'refer_friend'],
    when: ({ whole }) => !whole.entities.service && !whole.entities.zone,
  },
  { situation: 'emergency', drops: ['refer_friend'] },
  { situation: 'data_of_others', drops: ['refer_friend', 'existing_customer'] },
  { situation: 'tag_question', drops: ['reject'], dropsObjections: ['not_interested'] },
];

/** Reads each situation's words as what they mean. */
export function withMeanings(burst: Burst): Burst {
  return meanings.reduce(
    (so, { situation, when, ...edit }) =>
      so.situations.has(situation) && (when?.(so) ?? true) ? edited(so, edit) : so,
    withChannelWish(burst),
  );
}

/** "No me llamen, escríbanme" wishes another channel or hour, and refuses nothing. */
function withChannelWish(burst: Burst): Burst {
  return isExempt('opt_out', soundOf(burst.text))
    ? edited(burst, { drops: ['reject', 'complaint'], dropsObjections: ['not_interested'] })
    : burst;
}
