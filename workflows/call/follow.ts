import { condition } from '@temporalio/workflow';
import type { CallOutcome } from '../../domain/call/call.ts';
import type { CallPlace } from '../../domain/call/telephony.ts';
import { company, companyNow, ours } from './activity-options.ts';
import { handOver } from './hand-over.ts';
import { record } from './record.ts';
import type { CallRun } from './state.ts';

/** No talk is longer; past it the vendor's last word was lost. */
const longestCall = '4 h';

/** From the first ring of a leg to its end: lets the assistant talk, leaves a message with a machine, brings a person. */
export async function follow(run: CallRun, legId: string, attempt: number): Promise<CallOutcome> {
  let handOvers = 0;
  let leftMessage = false;
  const isMachineReady = () => {
    const leg = run.leg(legId);
    return leg?.answerer === 'machine' && leg.isAfterBeep && !leftMessage;
  };
  const isAnsweredNow = () => run.status === 'dialing' && run.leg(legId)?.wasAnswered === true;
  const wantsPerson = () => run.takenOverBy !== null || run.handOversOf(legId) > handOvers;

  while (!run.isOver(legId)) {
    const isHeard = await condition(
      () =>
        run.isOver(legId) || run.isEnded || isAnsweredNow() || isMachineReady() || wantsPerson(),
      longestCall,
    );
    if (run.isOver(legId)) break;
    if (run.isEnded || !isHeard) {
      await company.hangUpLeg({ legId }).catch(() => undefined);
      break;
    }
    if (isAnsweredNow()) await record(run, { status: 'talking' });
    else if (isMachineReady()) {
      leftMessage = true;
      await move(run, legId, 'voicemail');
    } else {
      const isTakenOver = run.handOversOf(legId) === handOvers;
      handOvers = run.handOversOf(legId);
      if (!isTakenOver || (await moveToRoom(run, legId))) await handOver(run, legId, attempt);
    }
  }
  return conclude(run, legId, attempt);
}

/** A person took the call over while the assistant talked: the customer is sent to the room. Whoever cannot be sent stays with the assistant. */
async function moveToRoom(run: CallRun, legId: string): Promise<boolean> {
  const isMoved = await move(run, legId, 'room');
  if (!isMoved) run.takenOverBy = null;
  return isMoved;
}

/** false: the leg is over, or the company does not answer; the call goes on as it was. */
const move = (run: CallRun, legId: string, place: CallPlace): Promise<boolean> =>
  companyNow.moveLeg({ callId: run.callId, legId, place }).catch(() => false);

async function conclude(run: CallRun, legId: string, attempt: number): Promise<CallOutcome> {
  const leg = run.leg(legId);
  const { outcome } = await ours.concludeAttempt({
    ...run.ref,
    legId,
    attempt,
    legStatus: leg?.status ?? null,
    errorCode: leg?.errorCode ?? null,
    isMachine: leg?.answerer === 'machine' || leg?.answerer === 'fax',
    wasAnswered: leg?.wasAnswered ?? false,
    hadAgent: run.agentId !== null,
  });
  return outcome;
}
