import type { Db } from '../../db/connect.ts';
import { emptyMemory } from '../../domain/assistant.ts';
import { briefAgent } from '../../domain/conversation/agent-brief.ts';
import { suggestTips } from '../../domain/conversation/suggestions.ts';
import type { LeadId } from '../../domain/ids.ts';
import { type Binding, bind } from '../bind.ts';
import * as contract from '../contract/messages.ts';
import type { ApiDeps } from '../deps.ts';
import { requireLead } from './lead-access.ts';
import { draftBecause } from './suggestions.es.ts';

const lookedAtMessages = 6;

/** The assistant's unsent draft, and hints for the person who writes. */
export function suggestionBindings({ db, loadCatalogue }: ApiDeps): Binding[] {
  return [
    bind(contract.listSuggestions, async ({ params: { leadId } }) => {
      const lead = await requireLead(db, leadId);
      const [draft, recent, catalogue] = await Promise.all([
        unsentDraft(db, leadId),
        recentUnderstanding(db, leadId),
        loadCatalogue(),
      ]);
      const memory = { ...emptyMemory, ...lead.memory };
      const understood = recent.map(({ understanding }) => understanding);
      const tips = suggestTips(memory, understood, catalogue, recent.at(-1)?.text ?? '');
      return {
        brief: briefAgent(memory, understood),
        items: [
          ...(draft
            ? [{ id: draft.id, kind: 'draft' as const, because: draftBecause, text: draft.text }]
            : []),
          ...tips.map((tip) => ({ ...tip, kind: 'tip' as const })),
        ],
      };
    }),
  ];
}

/** The latest one, unless the customer or a person has written since: then it answers what is past. */
async function unsentDraft(db: Db, leadId: LeadId) {
  const draft = await db
    .selectFrom('message')
    .select(['id', 'text', 'at'])
    .where('leadId', '=', leadId)
    .where('status', '=', 'suggested')
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!draft) return undefined;
  const later = await db
    .selectFrom('message')
    .select('id')
    .where('leadId', '=', leadId)
    .where('author', '=', 'agent')
    .where('at', '>', draft.at)
    .limit(1)
    .executeTakeFirst();
  return later ? undefined : draft;
}

async function recentUnderstanding(db: Db, leadId: LeadId) {
  const rows = await db
    .selectFrom('message')
    .select(['understanding', 'text'])
    .where('leadId', '=', leadId)
    .where('author', '=', 'customer')
    .where('understanding', 'is not', null)
    .orderBy('at', 'desc')
    .limit(lookedAtMessages)
    .execute();
  return rows
    .flatMap(({ understanding, text }) => (understanding ? [{ understanding, text }] : []))
    .reverse();
}
