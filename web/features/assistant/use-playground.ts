import { useState } from 'react';
import { useTry } from './data.ts';

/** What is being tried. It lives above the tabs, so that looking at another one loses nothing. */
export function usePlayground() {
  const [text, setText] = useState('');
  const { mutate, data, error, variables, isPending } = useTry();
  const wanted = text.trim();
  return {
    text,
    setText,
    /** The message that the answers belong to; the latest one tried counts. */
    tried: variables ?? null,
    attempts: data?.attempts ?? null,
    error,
    isPending,
    canTry: wanted !== '' && !(isPending && variables === wanted),
    tryIt: () => mutate(wanted),
    retry: () => variables !== undefined && mutate(variables),
  };
}

export type PlaygroundState = ReturnType<typeof usePlayground>;
