import { emptyMemory, type Memory } from '../../../domain/assistant.ts';
import type { Catalogue, CoverageArea } from '../../../domain/catalogue.ts';
import type { LeadId } from '../../../domain/ids.ts';
import { leadNotes } from '../../../domain/lead-notes.ts';
import { scoreOf } from '../../../domain/scoring/state.ts';
import { earliest } from '../../../domain/waits/plan.ts';
import type { Line } from './chat.ts';
import { addMessages } from './message-rows.ts';
import type { Person } from './people.ts';
import { plannedWaits } from './plan-waits.ts';
import type { Random } from './random.ts';
import type { DemoRows } from './rows.ts';
import { scoreLines } from './score-lines.ts';
import type { Ending } from './story.ts';

export interface Life {
  nowMs: number;
  random: Random;
  catalogue: Catalogue;
  area: CoverageArea;
  person: Person;
  lines: Line[];
  ending: Ending;
}

export interface SeededLead {
  leadId: LeadId;
  startMs: number;
  endMs: number;
}

/** Writes one lead with its conversation and scores. */
export function addLead(rows: DemoRows, life: Life): SeededLead {
  const { nowMs, random, ending, lines } = life;
  const endMs = nowMs - ending.silenceMs;
  const startMs = endMs - (lines.at(-1)?.offsetMs ?? 0);
  const leadId = random.id('lead', startMs);
  const { state, steps } = scoreLines(lines, startMs);
  const { score, classification, breakdown } = scoreOf(state);
  const memory = remembered(life);
  const waits = plannedWaits(ending, { nowMs, classification });
  const next = earliest(waits);
  const knowsZone = ending.knows?.zone === true;

  rows.lead.push({
    id: leadId,
    phone: life.person.phone,
    waUserId: life.person.waUserId,
    firstName: life.person.firstName,
    lastName: life.person.lastName,
    profileName: life.person.profileName,
    email: life.person.email,
    operatorInterest: memory.operator,
    serviceInterest: memory.service,
    areaId: knowsZone ? life.area.id : null,
    zoneText: knowsZone ? life.area.name : null,
    source: ending.source ?? 'whatsapp',
    adReferral: adReferral(life),
    stage: ending.stage,
    score,
    classification,
    scoreBreakdown: JSON.stringify(breakdown),
    scoreState: JSON.stringify(state),
    memory: JSON.stringify(memory),
    aiNotes: leadNotes(memory, life.catalogue) || null,
    ownerKind: ending.owner === undefined ? 'bot' : 'agent',
    ownerAgentId: ending.owner ?? null,
    assignedAgentId: ending.assigned ?? null,
    optedOutAt: ending.optedOut ? new Date(endMs) : null,
    ...lastMessages(lines, startMs),
    unreadCount: ending.unread ?? 0,
    waitingFor: JSON.stringify(waits),
    nextActionAt: next === null ? null : new Date(next.dueAtMs),
    attention: ending.attention ?? null,
    createdAt: new Date(startMs),
    updatedAt: new Date(endMs),
  });
  if (lines.length > 0) {
    const conversationId = random.id('conversation', startMs);
    rows.conversation.push({
      id: conversationId,
      leadId,
      channel: 'whatsapp',
      direction: 'inbound',
      startedAt: new Date(startMs),
      sentiment: sentiment(ending),
      objections: JSON.stringify(ending.objections ?? []),
    });
    const messageIds = addMessages(rows, random, {
      leadId,
      conversationId,
      startMs,
      lines,
      catalogue: life.catalogue,
    });
    for (const step of steps) {
      const atMs = startMs + (lines[step.lineIndex]?.offsetMs ?? 0);
      rows.scoreEvent.push({
        id: random.id('scoreEvent', atMs),
        leadId,
        messageId: messageIds[step.lineIndex] ?? null,
        scoreBefore: step.before,
        scoreAfter: step.after,
        breakdown: JSON.stringify(step.breakdown),
        reasons: JSON.stringify(step.reasons),
        at: new Date(atMs),
      });
    }
  }
  return { leadId, startMs, endMs };
}

function remembered({ area, person, ending, lines }: Life): Memory {
  const { knows } = ending;
  return {
    ...emptyMemory,
    greeted: lines.some(({ author }) => author === 'bot'),
    service: knows?.service ?? null,
    areaId: knows?.zone ? area.id : null,
    zoneText: knows?.zone ? area.name : null,
    operator: knows?.operator ?? null,
    speedMbps: knows?.speedMbps ?? null,
    name: person.firstName,
    quotedProductIds: ending.quoted ?? [],
    chosenProductId: ending.chosen ?? null,
    objectionsHeard: ending.objections ?? [],
    handedOver: ending.handedOver ?? false,
  };
}

function lastMessages(lines: Line[], startMs: number) {
  const shown = lines.filter(({ status }) => status !== 'suggested' && status !== 'failed');
  const last = shown.at(-1);
  const customers = shown.filter(({ author }) => author === 'customer').at(-1);
  return {
    lastCustomerMessageAt: customers ? new Date(startMs + customers.offsetMs) : null,
    lastMessageAt: last ? new Date(startMs + last.offsetMs) : null,
    lastMessagePreview: last ? (last.content?.text ?? last.text).slice(0, 160) : null,
    lastMessageAuthor: last?.author ?? null,
  };
}

function sentiment({ stage, optedOut, attention }: Ending) {
  if (optedOut || stage === 'lost') return 'negative';
  return stage === 'won' && attention === undefined ? 'positive' : 'neutral';
}

/** One in eight came from a click-to-WhatsApp ad. */
function adReferral({ random, ending, lines }: Life): string | null {
  if (lines.length === 0 || ending.source !== undefined || !random.chance(0.125)) return null;
  return JSON.stringify({
    source_type: 'ad',
    source_id: '120210000000001',
    headline: 'Fibra desde US$ 30 al mes',
    body: 'Instalación gratis en Lima y Callao',
  });
}
