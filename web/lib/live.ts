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
const retryMs = 3000;

/** Opens the socket; the returned function closes it. A lost one reconnects by itself and then catches up. */
export function connectLive(): () => void {
  let closed = false;
  void import('socket.io-client').then(({ io }) => {
    if (closed) return;
    let isBehind = false;
    socket = io({ transports: ['websocket', 'polling'] });
    socket.on('connect', () => {
      endPatience();
      setState('live');
      // Also when the very first attempts failed: the page had fetched before.
      if (isBehind) for (const listener of catchUpListeners) listener();
      isBehind = false;
    });
    const onLost = () => {
      isBehind = true;
      lostSoon();
      // Refused or sent away by the server: socket.io leaves trying again to us.
      if (socket && !socket.active) setTimeout(() => socket?.connect(), retryMs);
    };
    socket.on('disconnect', onLost);
    socket.on('connect_error', onLost);
    socket.on(liveEventName, (event: LiveEvent) => {
      for (const listener of eventListeners) listener(event);
    });
  });
  return () => {
    closed = true;
    endPatience();
    socket?.close();
    socket = undefined;
    setState('connecting');
  };
}

/** Every failed attempt to reconnect comes by here; only the first starts the clock. */
function lostSoon() {
  staleTimer ??= setTimeout(() => setState('stale'), patienceMs);
}

function endPatience() {
  clearTimeout(staleTimer);
  staleTimer = undefined;
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
