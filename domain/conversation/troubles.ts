import type { HandOverReason, TurnAction, TurnContext } from '../assistant.ts';
import { holdsCardData } from './card-numbers.ts';
import { copy } from './copy.es.ts';
import type { Ending } from './endings.ts';
import type { Burst } from './read-burst.ts';
import type { Situation } from './situations.ts';
import type { Say } from './wording.ts';

interface Trouble {
  situation: Situation;
  words: readonly string[];
  /** A person is needed, under this reason; absent: none is. */
  brings?: HandOverReason;
  /** Nothing is written to them that they did not ask for. */
  isLeftAlone?: true;
  /** Absent: always. */
  when?: (burst: Burst) => boolean;
}

/** What is no sale, the gravest first. A plan or a reminder in answer to these would be an outrage or a danger. */
const troubles: Trouble[] = [
  { situation: 'despair', words: copy.despair, brings: 'asked_human', isLeftAlone: true },
  { situation: 'violence', words: copy.violence, brings: 'asked_human', isLeftAlone: true },
  { situation: 'emergency', words: copy.emergency, brings: 'asked_human', isLeftAlone: true },
  { situation: 'illness', words: copy.illness, when: (burst) => !asksForPlan(burst) },
  { situation: 'identity_theft', words: copy.identityTheft, brings: 'complaint' },
  { situation: 'paid_stranger', words: copy.paidStranger, brings: 'complaint' },
  // Who is to pay a bill of theirs is a customer with a question.
  {
    situation: 'asked_to_pay',
    words: copy.noPayments,
    when: ({ intents }) => !intents.has('existing_customer'),
  },
  { situation: 'scam', words: copy.scam },
  { situation: 'sends_card', words: copy.cardOffered },
  { situation: 'data_of_others', words: copy.dataOfOthers },
  {
    situation: 'seeks_job',
    words: copy.noJobs,
    isLeftAlone: true,
    when: (burst) => !asksForPlan(burst),
  },
  { situation: 'distributes', words: copy.distributor, brings: 'asked_human' },
  {
    situation: 'sells_to_us',
    words: copy.noPurchases,
    isLeftAlone: true,
    when: (burst) => !asksForPlan(burst),
  },
  { situation: 'number_source', words: copy.numberSource, brings: 'asked_human' },
];

/** The answer to what is no sale; null: nothing of the kind was said. */
export function troubleEnding(burst: Burst, { messages }: TurnContext, say: Say): Ending | null {
  if (messages.some(({ text }) => holdsCardData(text)))
    return { text: say(copy.cardData), actions: [] };
  if (burst.situations.has('bereaved') && !wishesPlan(burst)) return condolence(burst, say);
  const trouble = troubles.find(
    ({ situation, when }) => burst.situations.has(situation) && (when?.(burst) ?? true),
  );
  return trouble ? endingFor(trouble, burst, say) : null;
}

/** "Internet para la casa de mi mamá que falleció, en Comas", "… y quiero uno nuevo a mi nombre". */
const wishesPlan = (burst: Burst) =>
  !burst.intents.has('cancel_service') &&
  (burst.situations.has('wants_new') ||
    (burst.newArea !== null && asks(burst)) ||
    asksForPlan(burst));

/** A service is asked for, whatever else the message tells of. */
const asksForPlan = (burst: Burst) =>
  burst.intents.has('ask_plan_info') && burst.whole.entities.service !== undefined;

const asks = ({ intents }: Burst) => intents.has('ask_plan_info') || intents.has('ask_coverage');

/** A person is brought when there is a line or a service to see to, and nobody otherwise. */
function condolence(burst: Burst, say: Say): Ending {
  const { intents, situations } = burst;
  const hasService =
    situations.has('service_of_the_dead') ||
    intents.has('cancel_service') ||
    intents.has('existing_customer');
  const words: Partial<Trouble> = hasService
    ? { words: copy.bereaved, brings: 'existing_customer' }
    : { words: copy.condolence };
  return endingFor({ situation: 'bereaved', words: [], isLeftAlone: true, ...words }, burst, say);
}

function endingFor({ words, brings, isLeftAlone }: Trouble, burst: Burst, say: Say): Ending {
  const isBrought = brings !== undefined && !isBroughtFor(brings, burst);
  const actions: TurnAction[] = [
    ...(isBrought ? [{ kind: 'hand_over', reason: brings } as const] : []),
    ...(isLeftAlone ? [{ kind: 'reject' } as const] : []),
  ];
  const memory = {
    ...(isBrought && { handedOverFor: brings }),
    ...(brings && { rests: 'trouble' as const }),
    ...(!brings && isLeftAlone && { rests: 'refusal' as const }),
  };
  return { text: say(words), actions, memory };
}

/** Whoever was called to sell is called again for what is no sale. */
const isBroughtFor = (reason: HandOverReason, { memory }: Burst) =>
  memory.handedOver && (memory.handedOverFor === reason || memory.rests === 'trouble');
