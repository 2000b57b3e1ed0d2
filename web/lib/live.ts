import { useSyncExternalStore } from 'react';
import type { Socket } from 'socket.io-client';
import { type LiveEvent, liveEventName } from '../../domain/live-event.ts';

export type LiveState = 'connecting' | 'live' | 'stale';

const eventListeners = new Set<(event: LiveEvent) => void>();
const catchUpListeners = new Set<() => void>();
const stateListeners = new Set<() => void>();
let state: LiveState = 'connecting';
let socket: Socket | undefined;
let staleTimer: ReturnType<typeof setTimeout> | undefined;

/** A blink of the network is not worth a bar. */
const patienceMs = 2000;

/** Opens the socket; the returned function closes it. A lost one reconnects by itself and then catches up. */
export function connectLive(): () => void {
  let closed = false;
  void import('socket.io-client').then(({ io }) => {
    if (closed) return;
    let wasConnected = false;
    socket = io({ transports: ['websocket', 'polling'] });
    socket.on('connect', () => {
      clearTimeout(staleTimer);
      setState('live');
      if (wasConnected) for (const listener of catchUpListeners) listener();
      wasConnected = true;
    });
    socket.on('disconnect', lostSoon);
    socket.on('connect_error', lostSoon);
    socket.on(liveEventName, (event: LiveEvent) => {
      for (const listener of eventListeners) listener(event);
    });
  });
  return () => {
    closed = true;
    clearTimeout(staleTimer);
    socket?.close();
    socket = undefined;
    setState('connecting');
  };
}

function lostSoon() {
  clearTimeout(staleTimer);
  staleTimer = setTimeout(() => setState('stale'), state === 'stale' ? 0 : patienceMs);
}

function setState(next: LiveState) {
  state = next;
  for (const listener of stateListeners) listener();
}

const listen =
  <T>(listeners: Set<T>) =>
  (listener: T): (() => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  };

/** Something changed on the server. */
export const onLiveEvent = listen(eventListeners);
/** The socket is back after a gap: whatever happened meanwhile was not announced to us. */
export const onCatchUp = listen(catchUpListeners);

export const useLiveState = (): LiveState =>
  useSyncExternalStore(listen(stateListeners), () => state);
