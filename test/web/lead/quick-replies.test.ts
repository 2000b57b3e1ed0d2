import { expect, it } from 'vitest';
import { matchQuickReplies } from '../../../web/lead/conversation/quick-replies.tsx';

it('a slash at the start opens the ready answers, narrowed by what follows', () => {
  expect(matchQuickReplies('/', 'Ana')?.length).toBeGreaterThan(3);
  expect(matchQuickReplies('/dire', 'Ana')?.map(({ shortcut }) => shortcut)).toEqual(['direccion']);
  expect(matchQuickReplies('/zzz', 'Ana')).toEqual([]);
});

it('a slash inside a sentence is a slash', () => {
  expect(matchQuickReplies('24/7', 'Ana')).toBeNull();
  expect(matchQuickReplies('/dire algo', 'Ana')).toBeNull();
});

it('the name stands in the answer, and no gap where it is not known', () => {
  expect(matchQuickReplies('/saludo', 'Ana')?.[0]?.text).toContain('Hola Ana,');
  expect(matchQuickReplies('/saludo', null)?.[0]?.text).toContain('Hola, te');
  expect(matchQuickReplies('/espera', null)?.[0]?.text).toBe(
    'Dame un momento, reviso eso y te confirmo.',
  );
});
