import type { RequestHandler } from 'express';
import { simulatedFile } from '../../contract/simulator.ts';
import { ApiError } from '../../errors.ts';

const answerWithinMs = 5_000;
/** What a browser only draws or plays; anything else is downloaded. */
const isHarmless = /^(image\/(jpeg|png|webp|gif)|audio\/[\w.+-]+)$/;

/** The file that was picked on a simulated phone. @throws ApiError not_found, unavailable */
export const relayFile =
  (simulatorUrl: string | null): RequestHandler<{ phoneId: string; messageId: string }> =>
  async ({ params }, response) => {
    if (!response.locals.caller) throw new ApiError('unauthenticated');
    if (simulatorUrl === null) throw new ApiError('not_found');
    const path = simulatedFile.path
      .replace(':phoneId', encodeURIComponent(params.phoneId))
      .replace(':messageId', encodeURIComponent(params.messageId));
    const signal = AbortSignal.timeout(answerWithinMs);
    const file = await fetch(`${simulatorUrl}${path}`, { signal }).catch(() => null);
    if (file?.status === 404) throw new ApiError('not_found');
    if (!file?.ok) throw new ApiError('unavailable');
    const type = file.headers.get('content-type') ?? '';
    response.set({
      'content-type': isHarmless.test(type) ? type : 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=3600',
    });
    response.send(Buffer.from(await file.arrayBuffer()));
  };
