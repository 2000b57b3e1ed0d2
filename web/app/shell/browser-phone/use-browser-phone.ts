import type { Call, Device } from '@twilio/voice-sdk';
import { useEffect, useState } from 'react';
import { getVoiceToken } from '../../../../api/contract/calls.ts';
import { callRoute } from '../../../lib/call-route.ts';

export type PhoneState =
  | { kind: 'off' }
  | { kind: 'ready' }
  /** It cannot be reached: no microphone, no network, no right to. */
  | { kind: 'broken' }
  | { kind: 'ringing'; call: Call }
  | { kind: 'talking'; call: Call; sinceMs: number };

/** A phone in this browser that is rung by the telephone company while `isOn`. */
export function useBrowserPhone(isOn: boolean): PhoneState {
  const [state, setState] = useState<PhoneState>({ kind: 'off' });
  useEffect(() => {
    if (!isOn) return;
    const stop = new AbortController();
    const tell = (next: PhoneState) => stop.signal.aborted || setState(next);
    const opening = open(tell).catch(() => {
      tell({ kind: 'broken' });
      return null;
    });
    return () => {
      stop.abort();
      setState({ kind: 'off' });
      void opening.then((device) => device?.destroy());
    };
  }, [isOn]);
  return state;
}

const askToken = async () => (await callRoute(getVoiceToken, {})).token;

/** The SDK is fetched only where there is a phone. */
async function open(tell: (next: PhoneState) => void): Promise<Device> {
  const [{ Device }, token] = await Promise.all([import('@twilio/voice-sdk'), askToken()]);
  // An agent who closes the page on a customer is asked whether they mean it.
  const device = new Device(token, { closeProtection: true, logLevel: 'silent' });
  device.on('registered', () => tell({ kind: 'ready' }));
  device.on('unregistered', () => tell({ kind: 'broken' }));
  device.on('error', () => tell({ kind: 'broken' }));
  device.on('tokenWillExpire', () => {
    void askToken().then(
      (fresh) => device.updateToken(fresh),
      () => tell({ kind: 'broken' }),
    );
  });
  device.on('incoming', (call: Call) => follow(call, tell));
  await device.register();
  return device;
}

function follow(call: Call, tell: (next: PhoneState) => void): void {
  tell({ kind: 'ringing', call });
  call.on('accept', () => tell({ kind: 'talking', call, sinceMs: Date.now() }));
  for (const end of ['cancel', 'reject', 'disconnect', 'error'] as const)
    call.on(end, () => tell({ kind: 'ready' }));
}
