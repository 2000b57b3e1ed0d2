import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import twilio from 'twilio';
import { WebSocket } from 'ws';
import type { VoiceDeps } from '../../../api/voice/deps.ts';
import { startRelayServer } from '../../../api/voice/relay-server.ts';
import { openInboundCall } from '../../../db/call-events/open-inbound-call.ts';
import { loadCatalogue } from '../../../db/repositories/catalogue.ts';
import type { CallId } from '../../../domain/ids.ts';
import { createRulesAssistant } from '../../../integrations/rules/rules-assistant.ts';
import { createLog } from '../../../runtime/log.ts';
import { createTestDatabase } from '../../harness/database.ts';
import { eventually } from '../../harness/eventually.ts';

const authToken = 'the account’s token';
const address = 'wss://timbre.example/voice/relay';

let numbers = 0;

/** The relay on a port of its own and a real database; calls come in as Twilio's webhook opens them. */
export async function startVoice(options: Partial<VoiceDeps> = {}) {
  const database = await createTestDatabase();
  const { db } = database;
  const rules = createRulesAssistant();
  const optedOut: string[] = [];
  const serve = async () => {
    const http = createServer();
    const close = startRelayServer(http, {
      db,
      loadCatalogue: () => loadCatalogue(db),
      rules,
      talker: null,
      optedOut: async (leadId) => void optedOut.push(leadId),
      companyName: 'Timbre',
      log: createLog({ name: 'api', level: 'silent' }),
      authToken,
      address,
      ...options,
    });
    http.listen(0, '127.0.0.1');
    await once(http, 'listening');
    const { port } = http.address() as AddressInfo;
    return {
      url: `ws://127.0.0.1:${port}/voice/relay`,
      close: async () => {
        await close();
        http.closeAllConnections();
        http.close();
      },
    };
  };
  const relay = await serve();
  const callIn = async (name?: string) => {
    const number = numbers++;
    const legId = `CA${number.toString(16).padStart(32, '0')}`;
    const callId: CallId = `call_${legId.toLowerCase()}`;
    const phone = `+51987${String(number).padStart(6, '0')}`;
    const opened = await openInboundCall(db, { callId, legId, phone });
    if (opened.kind === 'busy') throw new Error('a new number cannot be busy');
    if (name)
      await db.updateTable('lead').set({ firstName: name }).where('phone', '=', phone).execute();
    return { callId, legId, leadId: opened.leadId };
  };
  return {
    db,
    optedOut,
    relay,
    /** Another API process on the same database. */
    serve,
    callIn,
    lines: (callId: CallId) =>
      db
        .selectFrom('message')
        .innerJoin('call', 'call.conversationId', 'message.conversationId')
        .select(['message.author', 'message.text', 'message.status', 'message.payload'])
        .where('call.id', '=', callId)
        .orderBy('message.at')
        .orderBy('message.id')
        .execute(),
    close: async () => {
      await relay.close();
      await database.drop();
    },
  };
}

export type Stage = Awaited<ReturnType<typeof startVoice>>;
type Called = Awaited<ReturnType<Stage['callIn']>>;

/** Twilio's side of one connection: sends frames, hears what is said. */
export async function connect(
  url: string,
  call: Called,
  session: 'first' | 'resumed' | 'returned' = 'first',
  /** Tells nothing of its voice by itself. */
  { isMute = false } = {},
) {
  const socket = await openSocket(url);
  const frames: { type: string; token?: string; last?: boolean; handoffData?: string }[] = [];
  const send = (frame: object) => socket.send(JSON.stringify(frame));
  socket.on('message', (data) => {
    const frame = JSON.parse(data.toString());
    frames.push(frame);
    if (frame.type !== 'text' || !frame.last || isMute) return;
    // A voice that needs no time.
    send({ type: 'info', name: 'agentSpeaking', value: 'on' });
    send({ type: 'info', name: 'agentSpeaking', value: 'off' });
  });
  const setUp = () =>
    send({
      type: 'setup',
      sessionId: 'VX1',
      callSid: call.legId,
      customParameters: { callId: call.callId, session },
    });
  /** Whole utterances, sentences joined. */
  const said = () =>
    frames
      .filter(({ type }) => type === 'text')
      .reduce<string[]>(
        (all, { token = '', last }) => [
          ...all.slice(0, -1),
          `${all.at(-1) ?? ''}${token}`,
          ...(last ? [''] : []),
        ],
        [''],
      )
      .filter(Boolean);
  setUp();
  return {
    frames,
    send,
    said,
    /** Says one thing and hears the answer to it. */
    ask: async (voicePrompt: string): Promise<string> => {
      const before = said().length;
      send({ type: 'prompt', voicePrompt, lang: 'es-US', last: true });
      await eventually(() => said().length > before && frames.at(-1)?.last !== false);
      return said().at(-1) ?? '';
    },
    hears: (count: number) => eventually(() => said().length >= count && said()),
    ended: () => eventually(() => frames.find(({ type }) => type === 'end')),
    raw: (data: string) => socket.send(data),
    closed: once(socket, 'close').then(([code]) => code as number),
    drop: () => socket.terminate(),
  };
}

export async function openSocket(url: string, signature?: string): Promise<WebSocket> {
  const socket = new WebSocket(url, {
    headers: {
      'x-twilio-signature': signature ?? twilio.getExpectedTwilioSignature(authToken, address, {}),
    },
  });
  await once(socket, 'open');
  return socket;
}
