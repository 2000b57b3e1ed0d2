import type { Assistant } from '../../domain/assistant.ts';
import { CircuitBreaker } from './circuit-breaker.ts';
import { createOpenAiAssistant, type OpenAiAssistantOptions } from './openai-assistant.ts';

/** For measuring, where nobody waits: it asks for every message, however many fail before. */
export const createPatientModel = (options: OpenAiAssistantOptions): Assistant =>
  createOpenAiAssistant({
    ...options,
    breaker: new CircuitBreaker({
      failuresMax: Number.POSITIVE_INFINITY,
      windowMs: 0,
      openMs: 0,
      now: () => 0,
    }),
  });
