import type { Catalogue } from '../../../domain/catalogue.ts';
import type { LeadId, MessageId } from '../../../domain/ids.ts';
import type { Line } from './chat.ts';
import type { Random } from './random.ts';
import type { DemoRows } from './rows.ts';
import { understoodLines } from './understood.ts';

/** Never handed to the vendor. */
const unsent = ['draft', 'suggested', 'queued', 'discarded'];

interface Told {
  leadId: LeadId;
  conversationId: string;
  startMs: number;
  lines: Line[];
  catalogue: Catalogue;
}

/** Writes a conversation's lines; answers each line's message id. */
export function addMessages(rows: DemoRows, random: Random, lead: Told): MessageId[] {
  const understood = understoodLines(lead.lines, lead.startMs, lead.catalogue);
  return lead.lines.map((line, index) => {
    const at = new Date(lead.startMs + line.offsetMs);
    const id = random.id('message', at.getTime());
    const isInbound = line.author === 'customer';
    const isSent = !isInbound && !unsent.includes(line.status);
    rows.message.push({
      id,
      leadId: lead.leadId,
      conversationId: lead.conversationId,
      providerId: isInbound || isSent ? `wamid.demo${id.slice('msg_'.length)}` : null,
      direction: isInbound ? 'inbound' : 'outbound',
      author: line.author,
      agentId: line.agentId,
      channel: 'whatsapp',
      kind: line.kind,
      text: line.content?.text ?? line.text,
      payload: line.payload === null ? null : JSON.stringify(line.payload),
      content: line.content === null ? null : JSON.stringify(line.content),
      understanding: understood[index] ? JSON.stringify(understood[index]) : null,
      status: line.status,
      statusAt: isInbound ? null : new Date(at.getTime() + 2_000),
      errorCode: line.errorCode,
      errorText: line.errorText,
      composedBy: line.author === 'bot' ? 'rules' : null,
      turnId: turnIdOf(line, id, `auto_${lead.leadId}_${at.getTime()}`),
      at,
      receivedAt: at,
      // Nothing of the demo is left to answer: only what a person does from now on is.
      signalledAt: line.author === 'bot' ? null : at,
    });
    if (isSent)
      rows.outboundMessage.push({
        messageId: id,
        leadId: lead.leadId,
        attempts: 1,
        settledAt: new Date(at.getTime() + 400),
        lastError: line.errorText,
      });
    return id;
  });
}

/** Whatever a customer of the demo wrote has been taken care of. */
function turnIdOf({ author, automatic }: Line, id: MessageId, automaticId: string): string | null {
  if (automatic) return automaticId;
  return author === 'customer' ? `turn_${id.slice('msg_'.length)}` : null;
}
