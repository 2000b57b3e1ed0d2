import type { Request, Response } from 'express';
import { agentTwiml, hangUpTwiml } from '../../../integrations/twilio/twiml.ts';
import type { TwilioWebhookDeps } from './deps.ts';
import { agentIdOf, callIdOf } from './request.ts';

/** What an agent's leg does once they picked up: one sentence on who it is, then the room. Too late, it hangs up. */
export async function answerAgent(
  { db, voice }: TwilioWebhookDeps,
  request: Request,
  response: Response,
): Promise<void> {
  response.type('xml');
  const [callId, agentId] = [callIdOf(request), agentIdOf(request)];
  if (callId === null || agentId === null) return void response.send(hangUpTwiml());
  const call = await db
    .selectFrom('call')
    .innerJoin('lead', 'lead.id', 'call.leadId')
    .select(['call.status', 'lead.firstName', 'lead.aiNotes'])
    .where('call.id', '=', callId)
    .executeTakeFirst();
  if (call?.status !== 'handing_over') return void response.send(hangUpTwiml());
  const summary = [call.firstName, call.aiNotes].filter(Boolean).join('. ');
  response.send(agentTwiml(voice, { callId, agentId, summary }));
}
