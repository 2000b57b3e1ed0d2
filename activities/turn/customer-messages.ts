import { z } from 'zod';
import type { BurstRow } from '../../db/turns/load-turn.ts';
import type { CustomerMessage } from '../../domain/assistant.ts';

/** The parts of a stored message's payload that an assistant can use; anything else in it is left alone. */
const payload = z.object({
  replyId: z.string().optional().catch(undefined),
  location: z
    .object({
      latitude: z.number(),
      longitude: z.number(),
      name: z.string().optional(),
      address: z.string().optional(),
    })
    .optional()
    .catch(undefined),
});

/** Stored messages as an assistant reads them, in the same order. */
export function customerMessages(burst: BurstRow[]): CustomerMessage[] {
  return burst.map(({ id, atMs, kind, text, payload: raw }) => {
    const { replyId, location } = payload.catch({}).parse(raw ?? {});
    return {
      id,
      atMs,
      kind,
      text,
      ...(replyId !== undefined && { replyId }),
      ...(location !== undefined && { location: withoutUndefined(location) }),
    };
  });
}

const withoutUndefined = ({
  latitude,
  longitude,
  name,
  address,
}: {
  latitude: number;
  longitude: number;
  name?: string | undefined;
  address?: string | undefined;
}) => ({
  latitude,
  longitude,
  ...(name !== undefined && { name }),
  ...(address !== undefined && { address }),
});
