import type { Conversation } from './conversation.ts';

/** The scripted conversations, each with what must come out. */
export const conversations: Conversation[] = [];
