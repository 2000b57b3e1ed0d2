import type { Assistant } from '../domain/assistant.ts';
import type { UsageLedger } from '../domain/model-usage.ts';
import { createOpenAiAssistant } from '../integrations/openai/openai-assistant.ts';
import { createRulesAssistant } from '../integrations/rules/rules-assistant.ts';
import type { OpenaiSettings } from '../runtime/environment.ts';

/** Who talks: the language model when one is configured, and the rules whenever it cannot. */
export function createAssistants(
  openai: OpenaiSettings | null,
  ledgerFor: (openai: OpenaiSettings) => UsageLedger,
): { assistant: Assistant; rules: Assistant } {
  const rules = createRulesAssistant();
  if (openai === null) return { assistant: rules, rules };
  const { apiKey, baseUrl, model } = openai;
  const assistant = createOpenAiAssistant({ apiKey, baseUrl, model, ledger: ledgerFor(openai) });
  return { assistant, rules };
}
