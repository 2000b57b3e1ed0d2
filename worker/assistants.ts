import type { Assistant } from '../domain/assistant.ts';
import { createRulesAssistant } from '../integrations/rules/rules-assistant.ts';

/** Who talks: the rules. A language model takes `assistant`'s place when one is configured. */
export function createAssistants(): { assistant: Assistant; rules: Assistant } {
  const rules = createRulesAssistant();
  return { assistant: rules, rules };
}
