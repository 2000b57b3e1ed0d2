import type { RequestHandler } from 'express';
import { streamEvents } from '../../event-stream.ts';
import type { Twin } from '../twin.ts';

/** Server-sent events: `{"phoneId":…}` whenever a phone shows something else. */
export const streamChanges = (twin: Twin): RequestHandler =>
  streamEvents((send) => twin.onChange((phoneId) => send({ phoneId })));
