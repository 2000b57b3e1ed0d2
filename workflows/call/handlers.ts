import { ApplicationFailure, setHandler } from '@temporalio/workflow';
import * as messages from './messages.ts';
import type { CallRun } from './state.ts';

/** Registers every handler: each changes the state and wakes the story, which does the rest. */
export function listen(run: CallRun): void {
  setHandler(messages.callState, () => run.shown());
  setHandler(messages.callProgressed, ({ eventId, event }) => run.hear(eventId, event));
  setHandler(messages.lineGranted, () => {
    run.hasLine = true;
  });
  setHandler(
    messages.takeOverCall,
    ({ agentId, answersOn }) => {
      run.takenOverBy = { agentId, answersOn };
      return { status: run.status };
    },
    {
      validator: (_request: object) => {
        if (run.status === 'with_agent') refuse('already_with_agent');
        if (run.status !== 'talking' && run.status !== 'handing_over') refuse('call_not_live');
      },
    },
  );
  setHandler(
    messages.endCall,
    () => {
      run.isEnded = true;
      return { status: run.status };
    },
    {
      validator: (_request: object) => {
        if (run.status === 'ended') refuse('call_over');
      },
    },
  );
}

function refuse(code: 'already_with_agent' | 'call_not_live' | 'call_over'): never {
  throw ApplicationFailure.create({ type: code, message: code, nonRetryable: true });
}
