import { describe, expect, it } from 'vitest';
import { emptyMemory } from '../../../domain/assistant.ts';
import { campaignScripts } from '../../../domain/campaign/definition.ts';
import { composeFollowUp, type FollowUp } from '../../../domain/conversation/follow-ups.ts';
import { templates } from '../../../domain/conversation/templates.ts';
import { guardReply } from '../../../domain/guard/guard-reply.ts';
import { catalogue, monday10 } from './converse.ts';

const memory = {
  ...emptyMemory,
  greeted: true,
  service: 'internet' as const,
  areaId: 'area_losolivos' as const,
};
const wait = (kind: FollowUp['wait']['kind']) =>
  ({ kind, dueAtMs: monday10, reason: 'test' }) as FollowUp['wait'];
const request = (changes: Partial<FollowUp>): FollowUp => ({
  wait: wait('campaign_step'),
  script: null,
  memory,
  firstName: 'Rosa',
  catalogue,
  windowOpen: false,
  ...changes,
});
const everyFollowUp = [
  ...campaignScripts.map((script) => request({ script })),
  ...(['reminder', 'follow_up', 'abandonment'] as const).map((kind) =>
    request({ wait: wait(kind) }),
  ),
];

describe('follow-ups', () => {
  it('are approved templates with every variable filled once the window is closed', () => {
    for (const one of everyFollowUp) {
      const content = composeFollowUp(one)?.content;
      if (content?.kind !== 'template') throw new Error('no template');
      expect(Object.values(templates).map(({ name }) => name)).toContain(content.name);
      expect(content.text).not.toMatch(/\{\{|undefined|null/);
    }
  });

  it('are free messages inside the window, and always pass the guard', () => {
    for (const one of everyFollowUp.flatMap((each) => [each, { ...each, windowOpen: true }])) {
      const content = composeFollowUp(one)?.content;
      if (!content) throw new Error('nothing to say');
      if (one.windowOpen) expect(content.kind).not.toBe('template');
      const about = { catalogue, memory: { ...memory, name: one.firstName } };
      expect(guardReply(content, about), content.text).toEqual({ ok: true });
    }
  });

  it('promise no offer when the catalogue has none', () => {
    const bare = {
      ...catalogue,
      products: catalogue.products.map((product) => ({ ...product, promotion: null })),
    };
    expect(composeFollowUp(request({ script: 'special_offer', catalogue: bare }))).toBeNull();
  });

  it('have as many labels as placeholders', () => {
    for (const { text, variableLabels, name } of Object.values(templates))
      expect(new Set(text.match(/\{\{\d+\}\}/g)).size, name).toBe(variableLabels.length);
  });
});
