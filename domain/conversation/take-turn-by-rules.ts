import type { Memory, Turn, TurnAction, TurnContext } from '../assistant.ts';
import type { OutboundContent } from '../message.ts';
import { understand } from '../understanding/understand.ts';
import { answersTo } from './answers-to.ts';
import { closing, withOnlyPlan } from './closing.ts';
import { copy } from './copy.es.ts';
import { endingOf, isToBeAskedToWrite } from './endings.ts';
import type { Answer } from './facts.ts';
import { planList } from './list-reply.ts';
import { nextStep, strays } from './next-step.ts';
import { type Burst, readBurst } from './read-burst.ts';
import type { Situation } from './situations.ts';
import type { Step } from './step.ts';
import { type Say, wording } from './wording.ts';

const rulesVersion = 'rules@3';

/**
 * One turn of the conversation by the rules alone. Pure: the same context gives the same turn.
 * `read`: how a message is understood; a model may read in the rules' place.
 */
export function takeTurnByRules(context: TurnContext, read = understand): Turn {
  const burst = readBurst(context, read);
  const lastText = context.history.findLast(({ author }) => author !== 'customer')?.text ?? '';
  const say = wording(context.messages.at(-1)?.id ?? '', lastText);
  const turn = isSilent(context) ? silence(burst) : speak(burst, context, say);
  return { understanding: burst.understanding, composedBy: rulesVersion, ...turn };
}

type Spoken = Pick<Turn, 'memory' | 'reply' | 'actions'>;

/** A sticker or a contact card says nothing that wants an answer once the conversation runs. */
function isSilent({ messages, memory }: TurnContext): boolean {
  return (
    messages.every(
      ({ kind, text }) => text === '' && ['sticker', 'reaction', 'system'].includes(kind),
    ) && memory.greeted
  );
}

const silence = ({ memory }: Burst): Spoken => ({ memory, reply: null, actions: [] });

function speak(burst: Burst, context: TurnContext, say: Say): Spoken {
  const ending = endingOf(burst, context, say);
  if (ending) {
    const handedOver =
      burst.memory.handedOver || ending.actions.some(({ kind }) => kind === 'hand_over');
    const { unclearCount: _, ...known } = burst.memory;
    const memory: Memory = {
      ...known,
      ...ending.memory,
      greeted: true,
      handedOver,
      lastQuestion: null,
    };
    const answers = ending.answersFirst
      ? answersTo(
          { ...burst, objections: burst.objections.filter((one) => one !== 'needs_to_consult') },
          context,
          say,
        )
      : [];
    return {
      memory,
      reply: text([
        ...opening(burst, context, say, true),
        ...answers.map((one) => one.text),
        ending.text,
      ]),
      actions: ending.actions,
    };
  }
  const pointed = withOnlyPlan(burst, context);
  const closed = closing(pointed, context, say);
  return closed ? spoken(pointed, context, say, [], closed) : goOn(pointed, context, say);
}

/** Answers what was asked, then asks the one thing that is missing, or offers. */
function goOn(given: Burst, context: TurnContext, say: Say): Spoken {
  const burst = assumingInternet(given);
  const answers = answersTo(burst, context, say);
  return spoken(burst, context, say, answers, nextStep(burst, context, say, answers));
}

function spoken(
  burst: Burst,
  context: TurnContext,
  say: Say,
  answers: Answer[],
  next: Step,
): Spoken {
  const said = [
    ...opening(burst, context, say, answers.length > 0),
    ...digressions(burst, say),
    ...answers.map((one) => one.text),
    ...next.lines,
  ];
  // A file or a sticker alone: say something rather than nothing.
  const lines = said.length > 0 ? said : [say(copy.mediaOnly)];
  return {
    memory: remembered(burst, answers, next),
    reply: replyOf(lines, next, context),
    actions: [...next.actions, ...callProposal(burst)],
  };
}

function remembered(burst: Burst, answers: Answer[], next: Step): Memory {
  const quoted = next.quoted.length > 0 ? next.quoted : answers.flatMap((one) => one.quoted);
  const ids = [...new Set(quoted.map(({ id }) => id))];
  const { unclearCount: _, ...known } = burst.memory;
  return {
    ...known,
    ...(ids.length > 1 && { listedProductIds: ids }),
    ...next.memory,
    greeted: true,
    lastQuestion: next.question,
    quotedProductIds: ids.length > 0 ? ids : burst.memory.quotedProductIds,
  };
}

function replyOf(lines: string[], { list, buttons }: Step, context: TurnContext): OutboundContent {
  if (list.length > 0) return planList(context.catalogue, joined(lines), list);
  return buttons ? { kind: 'buttons', text: joined(lines), buttons } : text(lines);
}

/** Asked for the service and told the zone: most often it is internet, and asking again helps nobody. */
function assumingInternet(burst: Burst): Burst {
  const { before, memory, newArea } = burst;
  if (memory.service !== null || newArea === null || before.lastQuestion !== 'service')
    return burst;
  return { ...burst, memory: { ...memory, service: 'internet' } };
}

/** Asked for the price of the best there is: worth a call. */
function callProposal({ intents, whole }: Burst): TurnAction[] {
  const isKeen = whole.cues.includes('premium') || whole.cues.includes('urgency');
  return intents.has('ask_price') && isKeen ? [{ kind: 'propose_call' }] : [];
}

/** Nobody waves to who is in need. */
const grave: Situation[] = ['despair', 'violence', 'emergency', 'bereaved', 'illness'];

function opening(burst: Burst, context: TurnContext, say: Say, isBrief: boolean): string[] {
  const { companyName } = context;
  const { before, memory, intents } = burst;
  const lines: string[] = [];
  if (!before.greeted && !intents.has('opt_out')) {
    const isGrave = grave.some((situation) => burst.situations.has(situation));
    lines.push(say(isGrave ? copy.greetingPlain(companyName) : copy.greeting(companyName)));
    if (!isBrief && memory.service && !memory.areaId)
      lines.push(say(copy.helpWithPlans(copy.services[memory.service])));
  }
  if (memory.name && memory.name !== before.name)
    lines.push(say(copy.name(memory.name.split(' ')[0] ?? memory.name)));
  if (intents.has('refer_friend')) lines.push(say(copy.referral));
  if (isToBeAskedToWrite(context)) lines.push(say(copy.voiceNote));
  return lines;
}

/** A word on what is beside the matter, before coming back to it. */
function digressions(burst: Burst, say: Say): string[] {
  const calm = burst.calms ? [say(copy.calm)] : [];
  const isChat = burst.before.greeted && !burst.memory.handedOver && strays(burst);
  if (!isChat) return calm;
  if (burst.situations.has('asks_if_bot')) return [...calm, say(copy.botAnswer)];
  return [...calm, say(burst.situations.has('off_topic') ? copy.offTopic : copy.smallTalk)];
}

const joined = (lines: string[]) => lines.join('\n');
const text = (lines: string[]): OutboundContent => ({ kind: 'text', text: joined(lines) });
