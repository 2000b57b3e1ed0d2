import type { Call, CallDetail, CallLineView, Dialer } from '../../../api/contract/calls.ts';
import type { CallId, LeadId, MessageId } from '../../../domain/ids.ts';
import { at } from './views.ts';

/** A call that is over and went well, as the API shows it. */
export const aCallView = (number: number, changes: Partial<Call> = {}): Call => ({
  id: `call_${number}` as CallId,
  leadId: 'lead_1' as LeadId,
  leadName: `Cliente ${number}`,
  leadPhone: `+5198765432${number}`,
  direction: 'outbound',
  status: 'ended',
  purpose: 'warm_lead',
  outcome: 'successful',
  attempts: 1,
  scheduledFor: null,
  createdAt: at(number),
  answeredAt: at(number),
  endedAt: at(number + 3),
  durationS: 185,
  answeredBy: 'human',
  errorCode: null,
  agent: null,
  sentiment: 'positive',
  emotion: 'doubtful',
  summary: 'Busca internet para el hogar (Movistar). Zona: Los Olivos. Volver a llamar.',
  nextAction: 'call_back',
  recording: 'none',
  recordingDurationS: null,
  lastLine: null,
  ...changes,
});

const said: [CallLineView['author'], string][] = [
  ['bot', 'Hola, Rosa. Soy el asistente de Timbre y esta llamada se graba.'],
  ['customer', 'Ah, hola, sí, quería el internet de Movistar en Los Olivos.'],
  ['bot', 'En Los Olivos tengo cien megas por cuarenta y cinco dólares al mes.'],
  ['customer', 'Uy, está un poco caro.'],
  ['bot', 'Este mes hay una promoción de veinte por ciento durante tres'],
  ['customer', 'Mejor lo pienso y me llamas el lunes.'],
];

/** The same with what was said, a line every ten seconds. */
export const aCallDetail = (call: Call, changes: Partial<CallDetail> = {}): CallDetail => ({
  ...call,
  keyWords: ['Los Olivos', 'Movistar', 'internet', 'promoción'],
  facts: {
    name: 'Rosa',
    service: 'internet',
    zone: 'Los Olivos',
    objections: ['price', 'needs_to_consult'],
  },
  lines: said.map(([author, text], index) => ({
    id: `msg_${index}` as MessageId,
    author,
    text,
    at: at(index),
    offsetMs: (index + 1) * 10_000,
    emotion: author === 'customer' ? (index === 3 ? 'annoyed' : 'calm') : null,
    isInterrupted: index === 4,
  })),
  ...changes,
});

export const aDialer = (changes: Partial<Dialer> = {}): Dialer => ({
  isConfigured: true,
  limits: { callsPerSecond: 1, callsAtOnce: 10 },
  paused: null,
  waiting: 3,
  onLine: 2,
  ...changes,
});
