import type { MessageRow } from '../../db/queries/messages.ts';
import type { OutboundContent } from '../../domain/message.ts';
import type { Message } from '../contract/messages.ts';
import { person } from './lead.ts';

/** A message as the API tells it. */
export function messageView(row: MessageRow): Message {
  return {
    id: row.id,
    providerId: row.providerId,
    direction: row.direction,
    author: row.author,
    agent: person(row.agentId, row.agentName, row.agentRole),
    channel: row.channel,
    kind: row.kind,
    text: row.text,
    status: row.status,
    errorCode: row.errorCode,
    errorText: row.errorText,
    extra: row.deletedAt ? null : extraOf(row),
    media:
      row.mediaState === null || row.deletedAt
        ? null
        : {
            state: row.mediaState,
            mimeType: row.mediaType,
            sizeBytes: row.mediaBytes,
            filename: row.mediaName,
            transcribedBy: row.transcribedBy,
          },
    isUnderstood: row.direction === 'inbound' && row.understanding !== null,
    quoted: row.quotedProviderId
      ? { providerId: row.quotedProviderId, text: row.quotedText }
      : null,
    reactions: row.reactions,
    editedAt: row.editedAt?.toISOString() ?? null,
    deletedAt: row.deletedAt?.toISOString() ?? null,
    at: row.at.toISOString(),
  };
}

/** What stands besides the text: rows and buttons of ours, media, place and contacts of theirs. */
function extraOf({ content, payload }: MessageRow): Record<string, unknown> | null {
  if (content === null) return orNull(payload);
  const { text: _said, kind: _kind, ...rest } = content satisfies OutboundContent;
  return orNull(rest);
}

const orNull = (extra: Record<string, unknown> | null) =>
  extra && Object.keys(extra).length > 0 ? extra : null;
