import { type Assistant, asFarAsRead } from '../../domain/assistant.ts';
import { takeTurnByRules } from '../../domain/conversation/take-turn-by-rules.ts';

/** The rule-based assistant: needs no network, never fails, answers within milliseconds. */
export function createRulesAssistant(): Assistant {
  return { name: 'rules', takeTurn: async (context) => takeTurnByRules(asFarAsRead(context)) };
}
