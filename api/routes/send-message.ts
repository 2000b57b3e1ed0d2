import { createHash } from 'node:crypto';
import type { Db } from '../../db/connect.ts';
import { announce } from '../../db/live.ts';
import { newId } from '../../db/new-id.ts';
import type { LeadRow } from '../../db/queries/leads.ts';
import { findMessage } from '../../db/queries/messages.ts';
import { renderTemplate, templates } from '../../domain/conversation/templates.ts';
import type { LeadId, MessageId } from '../../domain/ids.ts';
import type { OutboundContent } from '../../domain/message.ts';
import { messagePreview } from '../../domain/message-preview.es.ts';
import { isWindowOpen } from '../../domain/whatsapp-window.ts';
import { type Binding, bind } from '../bind.ts';
import type { Caller } from '../caller.ts';
import * as contract from '../contract/messages.ts';
import type { ApiDeps } from '../deps.ts';
import { ApiError } from '../errors.ts';
import { messageView } from '../views/message.ts';
import { requireActable } from './lead-access.ts';

/** A person writes to the customer: stored and queued first, delivered by the lead's workflow in order. */
export function sendMessageBindings(deps: ApiDeps): Binding[] {
  const { db, leadWorkflows, log } = deps;
  return [
    bind(contract.sendMessage, async ({ params: { leadId }, body, caller }) => {
      const lead = await requireActable(db, leadId, caller);
      if (lead.optedOutAt) throw new ApiError('opted_out');
      if (lead.stage === 'lost') throw new ApiError('closed');
      const content =
        'text' in body
          ? { kind: 'text' as const, text: body.text }
          : templateContent(body.template);
      if (
        content.kind === 'text' &&
        !isWindowOpen(lead.lastCustomerMessageAt?.getTime() ?? null, Date.now())
      )
        throw new ApiError('window_closed');
      // Whoever writes, owns: the assistant must not go on beside a person.
      if (lead.ownerAgentId !== caller.userId && lead.stage !== 'won')
        await leadWorkflows.takeOver(leadId, {
          agentId: caller.userId,
          force: caller.role === 'supervisor',
        });
      const messageId = idOf(caller, leadId, body.requestId);
      const quotedMessageId = 'text' in body ? body.quotedMessageId : undefined;
      const isNew = await store(db, { messageId, lead, caller, content, quotedMessageId });
      if (isNew) await hand(messageId, leadId);
      const stored = await findMessage(db, messageId);
      if (!stored || stored.leadId !== leadId) throw new ApiError('conflict');
      return messageView(stored);
    }),

    bind(contract.listTemplates, async () => ({
      items: Object.values(templates).map((template) => ({
        ...template,
        variableLabels: [...template.variableLabels],
        variableCount: template.variableLabels.length,
      })),
    })),
  ];

  /** A workflow that cannot be reached now hears of the message from the sweep. */
  async function hand(messageId: MessageId, leadId: LeadId): Promise<void> {
    try {
      await leadWorkflows.agentMessaged(leadId, messageId);
      await db
        .updateTable('message')
        .set({ signalledAt: new Date() })
        .where('id', '=', messageId)
        .execute();
    } catch (error) {
      log.warn({ err: error, leadId, messageId }, 'queued; the sweep will signal it');
    }
  }
}

/** The same request of the same person is the same message: pressing twice sends once. */
function idOf({ userId }: Caller, leadId: LeadId, requestId: string | undefined): MessageId {
  if (requestId === undefined) return newId('message');
  const digest = createHash('sha256').update(`${userId} ${leadId} ${requestId}`).digest('hex');
  return `msg_${digest.slice(0, 32)}`;
}

function templateContent({
  name,
  variables,
}: {
  name: string;
  variables: string[];
}): OutboundContent {
  const template = Object.values(templates).find((candidate) => candidate.name === name);
  if (!template) throw new ApiError('bad_request', { template: 'unknown' });
  if (
    variables.length !== template.variableLabels.length ||
    variables.some((value) => value.trim() === '')
  )
    throw new ApiError('bad_request', { variables: `${template.variableLabels.length} needed` });
  return {
    kind: 'template',
    name,
    language: template.language,
    variables,
    text: renderTemplate(template, variables),
  };
}

interface NewMessage {
  messageId: MessageId;
  lead: LeadRow;
  caller: Caller;
  content: OutboundContent;
  quotedMessageId: MessageId | undefined;
}

function store(
  db: Db,
  { messageId, lead, caller, content, quotedMessageId }: NewMessage,
): Promise<boolean> {
  const now = new Date();
  return db.transaction().execute(async (trx) => {
    const conversation = await trx
      .selectFrom('conversation')
      .select('id')
      .where('leadId', '=', lead.id)
      .where('channel', '=', 'whatsapp')
      .executeTakeFirst();
    const conversationId = conversation?.id ?? newId('conversation');
    if (!conversation)
      await trx
        .insertInto('conversation')
        .values({ id: conversationId, leadId: lead.id, channel: 'whatsapp', direction: 'outbound' })
        .execute();
    const quoted = quotedMessageId
      ? await trx
          .selectFrom('message')
          .select('providerId')
          .where('id', '=', quotedMessageId)
          .where('leadId', '=', lead.id)
          .executeTakeFirst()
      : undefined;
    const inserted = await trx
      .insertInto('message')
      .values({
        id: messageId,
        leadId: lead.id,
        conversationId,
        direction: 'outbound',
        author: 'agent',
        agentId: caller.userId,
        channel: 'whatsapp',
        kind: content.kind,
        text: content.text,
        content: JSON.stringify(content),
        status: 'queued',
        statusAt: now,
        quotedProviderId: quoted?.providerId ?? null,
        at: now,
      })
      .onConflict((same) => same.column('id').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!inserted) return false;
    await trx.insertInto('outboundMessage').values({ messageId, leadId: lead.id }).execute();
    await trx
      .updateTable('lead')
      .set({
        unreadCount: 0,
        lastMessageAt: now,
        lastMessageAuthor: 'agent',
        lastMessagePreview: messagePreview(content.kind, content.text),
        updatedAt: now,
      })
      .where('id', '=', lead.id)
      .execute();
    await announce(trx, { kind: 'message_changed', leadId: lead.id });
    return true;
  });
}
