import { type QueryClient, type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { LiveEvent } from '../../../domain/live-event.ts';
import { keys } from '../../lib/keys.ts';
import { connectLive, onCatchUp, onLiveEvent } from '../../lib/live.ts';

/** Changes arriving within this time are refreshed together. */
const gatherMs = 250;

/** Keeps the browser's copy fresh: opens the socket and refreshes what an event names. Lists look after themselves. */
export function LiveSync() {
  const client = useQueryClient();
  useEffect(() => {
    const refresh = gatherer(client);
    const stops = [
      connectLive(),
      onLiveEvent((event) => refresh(changedBy(event))),
      onCatchUp(() => void client.invalidateQueries()),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [client]);
  return null;
}

function changedBy(event: LiveEvent): QueryKey[] {
  switch (event.kind) {
    case 'lead_changed':
    case 'message_changed':
      return [keys.lead(event.leadId)];
    case 'sale_changed':
      return [keys.lead(event.leadId), keys.saleLists];
    case 'call_changed':
      return [keys.lead(event.leadId), keys.callLists, keys.call(event.callId)];
    case 'dialer_changed':
      return [keys.dialer];
    case 'notification':
      return [keys.notifications];
    case 'agent_changed':
      return [keys.agents, keys.me];
    default:
      return event satisfies never;
  }
}

function gatherer(client: QueryClient): (changed: QueryKey[]) => void {
  const waiting = new Map<string, QueryKey>();
  const refreshAll = () => {
    for (const queryKey of waiting.values()) void client.invalidateQueries({ queryKey });
    waiting.clear();
  };
  return (changed) => {
    if (waiting.size === 0) setTimeout(refreshAll, gatherMs);
    for (const key of changed) waiting.set(key.join('/'), key);
  };
}
