import { assistantDays } from '../../db/assistant/figures.ts';
import { latestRefusedReplies } from '../../db/assistant/refused-replies.ts';
import { type Assistant, emptyMemory } from '../../domain/assistant.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import { guardReply } from '../../domain/guard/guard-reply.ts';
import { ModelError } from '../../integrations/openai/errors.ts';
import { type Binding, bind } from '../bind.ts';
import * as contract from '../contract/assistant.ts';
import type { ApiDeps } from '../deps.ts';
import { readEvalReport } from '../read-eval-report.ts';
import { byMessage, refusedView } from '../views/refused-reply.ts';
import { understandingView } from '../views/understanding.ts';

/** Longer than a customer would wait: who tries wants to see. */
const patienceMs = 20_000;

/** The assistant's own page: how good it is, what it does, and a place to try it. */
export function assistantBindings({ db, loadCatalogue, assistants, ...deps }: ApiDeps): Binding[] {
  return [
    bind(contract.tryMessage, async ({ body: { text } }) => {
      const catalogue = await loadCatalogue();
      const { companyName } = deps.installation;
      const given = { text, catalogue, companyName };
      return { attempts: await Promise.all(assistants.map((one) => attempt(one, given))) };
    }),

    bind(contract.getAssistantFigures, async ({ query: { days } }) => {
      const rows = await assistantDays(db, days);
      return {
        days: rows.map(({ day, rules, openai, heard, unheard, ...rest }) => {
          const { refused, refusals, fallbacks, costMicroUsd, tokens, cachedTokens, modelLeads } =
            rest;
          const { tries, triesCostMicroUsd } = rest;
          return {
            day,
            replies: { rules, openai },
            refused,
            refusals,
            model: { costMicroUsd, tokens, cachedTokens, leads: modelLeads },
            tries: { asked: tries, costMicroUsd: triesCostMicroUsd },
            fallbacks,
            voiceNotes: { heard, unheard },
          };
        }),
      };
    }),

    bind(contract.listRefusedReplies, async () => {
      const rows = await latestRefusedReplies(db);
      return {
        items: byMessage(rows).map(refusedView),
      };
    }),

    bind(contract.getEvalReport, async () => ({ report: await readEvalReport(deps.log) })),
  ];
}

interface Given {
  text: string;
  catalogue: Catalogue;
  companyName: string;
}

/** One message as the first of a conversation with nobody. */
async function attempt(
  assistant: Assistant,
  { text, catalogue, companyName }: Given,
): Promise<contract.PlaygroundAttempt> {
  const startedAt = performance.now();
  const nowMs = Date.now();
  const elapsed = () => Math.round(performance.now() - startedAt);
  try {
    const turn = await assistant.takeTurn(
      {
        nowMs,
        timeZone: 'America/Lima',
        companyName,
        memory: emptyMemory,
        messages: [{ id: 'msg_playground', atMs: nowMs, kind: 'text', text }],
        history: [],
        catalogue,
      },
      AbortSignal.timeout(patienceMs),
    );
    const {
      reply,
      memory,
      composedBy,
      understanding: [understood],
    } = turn;
    const verdict = reply === null ? null : guardReply(reply, { catalogue, memory });
    return {
      assistant: assistant.name,
      composedBy,
      ms: elapsed(),
      understanding: understood ? understandingView(understood, catalogue) : null,
      reply: reply?.text ?? null,
      refusals: verdict === null || verdict.ok ? [] : verdict.reasons,
      failure: null,
    };
  } catch (error) {
    return {
      assistant: assistant.name,
      composedBy: null,
      ms: elapsed(),
      understanding: null,
      reply: null,
      refusals: [],
      failure: error instanceof ModelError ? error.code : 'unknown',
    };
  }
}
