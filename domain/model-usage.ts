import type { LeadId } from './ids.ts';

/** What one request to the model used, to be written down by the composition root. */
export interface ModelUsage {
  /** null: nobody's, a try in the playground. */
  leadId: LeadId | null;
  model: string;
  promptVersion: string;
  inputTokens: number;
  /** Of the input, what the provider had cached. */
  cachedTokens: number;
  outputTokens: number;
  /** `answered`, or why it did not: a `ModelErrorCode`. */
  outcome: string;
}

/** US dollars a million tokens. */
export interface ModelPrices {
  input: number;
  cachedInput: number;
  output: number;
}

/** In millionths of a US dollar: a dollar a million tokens is one of them a token. */
export const costMicroUsd = (
  { inputTokens, cachedTokens, outputTokens }: ModelUsage,
  { input, cachedInput, output }: ModelPrices,
): number =>
  Math.round(
    (inputTokens - cachedTokens) * input + cachedTokens * cachedInput + outputTokens * output,
  );

/** Where usage is written down, and who says whether there is money left. */
export interface UsageLedger {
  /** false: today's money is spent. */
  mayAsk(): Promise<boolean>;
  record(usage: ModelUsage): Promise<void>;
}
