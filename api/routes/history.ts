import { listLeadEvents, listScoreEvents } from '../../db/queries/history.ts';
import { findMessage, listMessages } from '../../db/queries/messages.ts';
import { type Binding, bind } from '../bind.ts';
import * as historyContract from '../contract/history.ts';
import * as messagesContract from '../contract/messages.ts';
import * as processContract from '../contract/process.ts';
import type { ApiDeps } from '../deps.ts';
import { ApiError } from '../errors.ts';
import { person } from '../views/lead.ts';
import { messageView } from '../views/message.ts';
import { understandingView } from '../views/understanding.ts';
import { requireLead } from './lead-access.ts';

/** What was said, what happened, and why the score is what it is. */
export function historyBindings({ db, describeLead, loadCatalogue }: ApiDeps): Binding[] {
  return [
    bind(messagesContract.listMessages, async ({ params, query }) => {
      await requireLead(db, params.leadId);
      const { rows, nextCursor } = await listMessages(db, params.leadId, query);
      return { items: rows.map(messageView), nextCursor };
    }),

    bind(messagesContract.getUnderstanding, async ({ params: { leadId, messageId } }) => {
      const message = await findMessage(db, messageId);
      if (message?.leadId !== leadId || message.understanding === null)
        throw new ApiError('not_found');
      return understandingView(message.understanding, await loadCatalogue());
    }),

    bind(historyContract.listLeadEvents, async ({ params, query }) => {
      await requireLead(db, params.leadId);
      const { rows, nextCursor } = await listLeadEvents(db, params.leadId, query);
      return {
        items: rows.map(({ id, kind, data, at, actorUserId, actorName, actorRole }) => ({
          id,
          kind,
          data,
          actor: person(actorUserId, actorName, actorRole),
          at: at.toISOString(),
        })),
        nextCursor,
      };
    }),

    bind(historyContract.listScoreEvents, async ({ params, query }) => {
      await requireLead(db, params.leadId);
      const { rows, nextCursor } = await listScoreEvents(db, params.leadId, query);
      return {
        items: rows.map(({ id, scoreBefore, scoreAfter, breakdown, reasons, messageId, at }) => ({
          id,
          scoreBefore,
          scoreAfter,
          breakdown,
          reasons,
          messageId,
          at: at.toISOString(),
        })),
        nextCursor,
      };
    }),

    bind(processContract.getLeadWorkflow, async ({ params }) => {
      await requireLead(db, params.leadId);
      return describeLead(params.leadId);
    }),
  ];
}
