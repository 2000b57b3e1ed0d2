import { conversationSoFar, latestDraft } from '../../db/assistant/conversation-so-far.ts';
import type { LeadRow } from '../../db/queries/leads.ts';
import { emptyMemory, type Understanding } from '../../domain/assistant.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import { briefAgent } from '../../domain/conversation/agent-brief.ts';
import { asPerson } from '../../domain/conversation/as-person.ts';
import type { Conversation } from '../../domain/conversation/heard.ts';
import { afterPerson } from '../../domain/conversation/person-said.ts';
import { suggestTips } from '../../domain/conversation/suggestions.ts';
import { type Binding, bind } from '../bind.ts';
import * as contract from '../contract/messages.ts';
import type { ApiDeps } from '../deps.ts';
import { requireLead } from './lead-access.ts';
import { draftBecause } from './suggestions.es.ts';

type Row = Awaited<ReturnType<typeof conversationSoFar>>[number];

/** The assistant's unsent draft, and hints for the person who writes. */
export function suggestionBindings({ db, loadCatalogue }: ApiDeps): Binding[] {
  return [
    bind(contract.listSuggestions, async ({ params: { leadId } }) => {
      const lead = await requireLead(db, leadId);
      const [draft, rows, catalogue] = await Promise.all([
        latestDraft(db, leadId),
        conversationSoFar(db, leadId),
        loadCatalogue(),
      ]);
      const conversation = conversationOf(lead, rows, catalogue);
      const mayUse = draft && isCurrent(draft.at, rows) && !conversation.optedOut;
      const text = mayUse ? asPerson(draft.text) : null;
      const tips = suggestTips(conversation).filter((tip) => !text?.includes(tip.text));
      return {
        brief: briefAgent(conversation),
        items: [
          ...(draft && text !== null
            ? [{ id: draft.id, kind: 'draft' as const, because: draftBecause, text }]
            : []),
          ...tips.map((tip) => ({ ...tip, kind: 'tip' as const })),
        ],
      };
    }),
  ];
}

/** Once anybody has written since, a draft answers what is past. */
const isCurrent = (draftAt: Date, rows: Row[]) => rows.every(({ at }) => at <= draftAt);

const notRead: Understanding = {
  intents: ['other'],
  objections: [],
  sentiment: 'neutral',
  entities: {},
  cues: [],
};

function conversationOf(lead: LeadRow, rows: Row[], catalogue: Catalogue): Conversation {
  const end = rows.findLastIndex(({ author }) => author === 'customer') + 1;
  const start = rows.slice(0, end).findLastIndex(({ author }) => author !== 'customer') + 1;
  const said = (some: Row[]) =>
    some
      .filter(({ author }) => author === 'customer')
      .map(({ kind, text, understanding }) => ({
        kind,
        text,
        understanding: understanding ?? notRead,
      }));
  const history = rows.map(({ author, text, at }) => ({ author, text, atMs: at.getTime() }));
  return {
    catalogue,
    memory: afterPerson({ ...emptyMemory, ...lead.memory }, history, catalogue),
    before: said(rows.slice(0, start)),
    last: said(rows.slice(start, end)),
    answeredWith: rows
      .slice(end)
      .filter(({ author }) => author === 'agent')
      .map(({ text }) => text)
      .join('\n'),
    known: { name: lead.firstName !== null, address: lead.address !== null },
    optedOut: lead.optedOutAt !== null,
  };
}
