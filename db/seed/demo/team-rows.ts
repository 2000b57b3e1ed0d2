import type { LeadId } from '../../../domain/ids.ts';
import { demoJuniors, demoSeniors } from './agents.ts';
import { dayMs } from './chat.ts';
import type { Random } from './random.ts';
import type { DemoRows } from './rows.ts';

/** Goals of the month for everyone who sells. */
export function addGoals(rows: DemoRows, random: Random, nowMs: number): void {
  const startsOn = new Date(nowMs);
  startsOn.setUTCDate(1);
  startsOn.setUTCHours(0, 0, 0, 0);
  for (const userId of [...demoSeniors, ...demoJuniors])
    rows.goal.push({
      id: random.id('goal', nowMs),
      userId,
      metric: 'sales',
      period: 'month',
      target: demoSeniors.includes(userId) ? 20 : 12,
      startsOn,
    });
}

/** Happy customers who sent a friend. */
export function addReferrals(rows: DemoRows, random: Random, nowMs: number): void {
  const idsOf = (stage: string) =>
    rows.lead.filter((lead) => lead.stage === stage).map(({ id }) => id);
  const friends: LeadId[] = idsOf('contacted');
  idsOf('won')
    .slice(0, 10)
    .forEach((referrerLeadId, index) => {
      const isUsed = index % 2 === 0;
      rows.referral.push({
        id: random.id('referral', nowMs),
        referrerLeadId,
        referredLeadId: isUsed ? (friends[index] ?? null) : null,
        code: `AMIGO${String(1_000 + random.int(0, 899) * 10 + index)}`,
        createdAt: new Date(nowMs - (index + 1) * dayMs),
      });
    });
}
