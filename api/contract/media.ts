import { z } from 'zod';
import { defineRoute } from './route.ts';
import { messageId } from './shared.ts';

/** Bytes, not JSON: the type that the file is by its content, inline for pictures, sound and films, else a download. One byte range may be asked for. */
export const getMedia = defineRoute({
  method: 'get',
  path: '/api/media/:messageId',
  summary: 'The file of a message, as bytes; ranges are answered',
  access: 'signed-in',
  params: z.object({ messageId }),
  response: z.unknown(),
});
