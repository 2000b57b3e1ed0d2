import { describe, expect, it } from 'vitest';
import { conversations } from '../../../bench/eval/conversations/index.ts';
import { play } from '../../../bench/eval/play.ts';
import { createRulesAssistant } from '../../../integrations/rules/rules-assistant.ts';

describe('the scripted conversations, held by the rules', () => {
  it('are forty and more, each with a name of its own', () => {
    expect(conversations.length).toBeGreaterThanOrEqual(40);
    expect(new Set(conversations.map(({ name }) => name)).size).toBe(conversations.length);
  });

  it.each(conversations)('$name', async (conversation) => {
    expect(await play(conversation, createRulesAssistant())).toEqual([]);
  });
});
