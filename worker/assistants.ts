import type { Assistant } from '../domain/assistant.ts';
import { createOpenAiAssistant } from '../integrations/openai/openai-assistant.ts';
import { createRulesAssistant } from '../integrations/rules/rules-assistant.ts';
import type { OpenaiSettings } from '../runtime/environment.ts';

/** Who talks: the language model when one is configured, and the rules whenever it cannot. */
export function createAssistants(openai: OpenaiSettings | null): {
  assistant: Assistant;
  rules: Assistant;
} {
  const rules = createRulesAssistant();
  return { assistant: openai === null ? rules : createOpenAiAssistant(openai), rules };
}
