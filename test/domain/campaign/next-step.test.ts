import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultCampaign } from '../../../domain/campaign/default-campaign.ts';
import { capLiftsAt, nextStep } from '../../../domain/campaign/next-step.ts';

const dayMs = 86_400_000;
const enrolledAtMs = Date.UTC(2026, 10, 23);

test('the default campaign writes on days 1, 3, 7 and 14, then ends', () => {
  const days = [0, 1, 2, 3, 4].map((stepIndex) => {
    const next = nextStep(defaultCampaign, { stepIndex, enrolledAtMs, timeScale: 1 });
    return next && (next.dueAtMs - enrolledAtMs) / dayMs;
  });
  expect(days).toEqual([1, 3, 7, 14, null]);
});

test('a scaled clock gets there sooner', () => {
  const next = nextStep(defaultCampaign, { stepIndex: 3, enrolledAtMs, timeScale: 86_400 });
  expect(next?.dueAtMs).toBe(enrolledAtMs + 14_000);
});

test('the cap lifts when the oldest contact that counts leaves the span', () => {
  const cap = { contacts: 2, perMs: dayMs };
  const now = { nowMs: enrolledAtMs, timeScale: 1 };
  expect(capLiftsAt(cap, [enrolledAtMs - 1_000], now)).toBeNull();
  expect(capLiftsAt(cap, [enrolledAtMs - 5_000, enrolledAtMs - 1_000], now)).toBe(
    enrolledAtMs - 5_000 + dayMs,
  );
});

test('waiting for the cap always leads to a contact, never to more than the cap allows', () => {
  const times = fc.array(fc.integer({ min: 0, max: 10 * dayMs }), { maxLength: 20 });
  fc.assert(
    fc.property(times, fc.integer({ min: 1, max: 4 }), (contactsMs, contacts) => {
      const cap = { contacts, perMs: dayMs };
      const now = { nowMs: 10 * dayMs, timeScale: 1 };
      const liftsAtMs = capLiftsAt(cap, contactsMs, now);
      if (liftsAtMs === null) return;
      expect(liftsAtMs).toBeGreaterThan(now.nowMs);
      expect(capLiftsAt(cap, contactsMs, { ...now, nowMs: liftsAtMs })).toBeNull();
    }),
  );
});
