import type { ModelUsage } from '../../domain/model-usage.ts';

export type Tokens = Pick<ModelUsage, 'inputTokens' | 'cachedTokens' | 'outputTokens'>;

export const noTokens: Tokens = { inputTokens: 0, cachedTokens: 0, outputTokens: 0 };

/** As a server tells them, or does not. */
interface Told {
  prompt_tokens?: number | null;
  completion_tokens?: number | null;
  prompt_tokens_details?: { cached_tokens?: number | null } | null;
}

/** Of Spanish text and JSON, about. */
const lettersPerToken = 4;

const estimate = (text: string) => Math.ceil(text.length / lettersPerToken);

/**
 * What a request used, for the accounts: as the server counted it, else by the letters sent and received.
 * A server that does not count, or was left before it had, has read and written all the same.
 */
export const tokensUsed = (
  told: Told | null | undefined,
  { sent, received }: { sent: unknown; received: string },
): Tokens => ({
  inputTokens: told?.prompt_tokens ?? estimate(JSON.stringify(sent)),
  cachedTokens: told?.prompt_tokens_details?.cached_tokens ?? 0,
  outputTokens: told?.completion_tokens ?? estimate(received),
});

export const together = (one: Tokens, other: Tokens): Tokens => ({
  inputTokens: one.inputTokens + other.inputTokens,
  cachedTokens: one.cachedTokens + other.cachedTokens,
  outputTokens: one.outputTokens + other.outputTokens,
});
