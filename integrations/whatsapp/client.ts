import { z } from 'zod';
import { classifyError, type ErrorClass, isRetryable } from './error-classes.ts';
import { downloadMedia, type MediaFile } from './media.ts';
import { type Outgoing, requestBody } from './request-body.ts';

export interface WhatsAppSettings {
  baseUrl: string;
  apiVersion: string;
  phoneNumberId: string;
  accessToken: string;
  /** How long an answer may take, ms. */
  timeoutMs?: number;
}

/** What became of a send, as far as one can know. */
export type SendOutcome =
  | { kind: 'accepted'; providerId: string }
  | {
      kind: 'refused';
      errorClass: ErrorClass;
      code: number | null;
      message: string;
      retryAfterMs: number | null;
    }
  /** The request may have arrived: only a status callback can tell. */
  | { kind: 'unknown'; message: string };

export interface WhatsAppClient {
  send(outgoing: Outgoing): Promise<SendOutcome>;
  /** Two blue ticks, and "escribiendo…" for up to 25 s. @throws when the vendor does not take it */
  markRead(providerId: string, showTyping: boolean): Promise<void>;
  /** @throws MediaError */
  downloadMedia(mediaId: string, signal?: AbortSignal): Promise<MediaFile>;
}

const accepted = z.object({ messages: z.array(z.object({ id: z.string().min(1) })).min(1) });
const refused = z.object({
  error: z.object({
    code: z.number(),
    message: z.string().default(''),
    error_data: z.object({ details: z.string() }).partial().optional(),
  }),
});

/** For finding and fetching one file. */
const mediaTimeoutMs = 20_000;

/** Meta's Cloud API over plain HTTP: there is no maintained official SDK. */
export function createWhatsAppClient(settings: WhatsAppSettings): WhatsAppClient {
  const { baseUrl, apiVersion, phoneNumberId, accessToken, timeoutMs = 10_000 } = settings;
  const messagesUrl = `${baseUrl}/${apiVersion}/${phoneNumberId}/messages`;
  const authorization = `Bearer ${accessToken}`;
  const post = (body: Record<string, unknown>) =>
    fetch(messagesUrl, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(timeoutMs),
    });

  return {
    send: async (outgoing) => {
      let reply: Response;
      let text: string;
      try {
        reply = await post(requestBody(outgoing));
        text = await reply.text();
      } catch (error) {
        return neverConnected(error)
          ? {
              kind: 'refused',
              errorClass: 'transient',
              code: null,
              message: describe(error),
              retryAfterMs: null,
            }
          : { kind: 'unknown', message: describe(error) };
      }
      return readAnswer(reply, text);
    },

    markRead: async (providerId, showTyping) => {
      const reply = await post({
        messaging_product: 'whatsapp',
        status: 'read',
        message_id: providerId,
        ...(showTyping ? { typing_indicator: { type: 'text' } } : {}),
      });
      if (!reply.ok) throw new Error(`marking read answered ${reply.status}`);
    },

    downloadMedia: (mediaId, signal) =>
      downloadMedia(
        { infoUrl: `${baseUrl}/${apiVersion}/${encodeURIComponent(mediaId)}`, authorization },
        AbortSignal.any([AbortSignal.timeout(mediaTimeoutMs), ...(signal ? [signal] : [])]),
      ),
  };
}

function readAnswer(reply: Response, text: string): SendOutcome {
  const body = parseJson(text);
  if (reply.ok) {
    const answer = accepted.safeParse(body);
    // A success that names no message: it may have been sent.
    if (!answer.success)
      return { kind: 'unknown', message: `unreadable answer: ${text.slice(0, 200)}` };
    return { kind: 'accepted', providerId: answer.data.messages[0]?.id ?? '' };
  }
  const { error } = refused.safeParse(body).data ?? {};
  const code = error?.code ?? null;
  const errorClass = classifyError(code, reply.status);
  // A gateway's 5xx without Meta's error body says nothing of what happened behind it.
  if (error === undefined && reply.status >= 500)
    return { kind: 'unknown', message: `HTTP ${reply.status}` };
  return {
    kind: 'refused',
    errorClass,
    code,
    message: error ? (error.error_data?.details ?? error.message) : `HTTP ${reply.status}`,
    retryAfterMs: isRetryable(errorClass) ? retryAfterMs(reply.headers.get('retry-after')) : null,
  };
}

/** Seconds or an HTTP date (RFC 9110, 10.2.3). */
function retryAfterMs(header: string | null): number | null {
  if (header === null) return null;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - Date.now());
}

const connectErrors = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Surely nothing was sent: no connection was ever made. */
function neverConnected(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause && typeof cause === 'object' && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' && connectErrors.has(code);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const describe = (error: unknown) => {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
};
