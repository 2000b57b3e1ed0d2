import { afterAll, beforeAll, expect, it } from 'vitest';
import { createModelLedger, type LedgerOptions } from '../../db/assistant/model-ledger.ts';
import { usageOfLead } from '../../db/assistant/model-usage.ts';
import { newId } from '../../db/new-id.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const errors: unknown[] = [];
const ledger = (changes: Partial<LedgerOptions> = {}) =>
  createModelLedger({
    db: database.db,
    prices: { input: 1, cachedInput: 0.5, output: 10 },
    dailyLimitUsd: 0.01,
    onUsage: () => undefined,
    onError: (error) => errors.push(error),
    ...changes,
  });
const usage = {
  model: 'scripted',
  promptVersion: 'test',
  inputTokens: 2_000,
  cachedTokens: 1_000,
  outputTokens: 500,
  outcome: 'answered',
};

it('keeps what each lead costs, and stops every process at the day’s limit', async () => {
  const leadId = newId('lead');
  await database.db
    .insertInto('lead')
    .values({ id: leadId, phone: '+51900009999', source: 'whatsapp' })
    .execute();
  const one = ledger();
  expect(await one.mayAsk()).toBe(true);
  await one.record({ ...usage, leadId });
  expect(await usageOfLead(database.db, leadId)).toEqual({
    inputTokens: 2_000,
    cachedTokens: 1_000,
    outputTokens: 500,
    costMicroUsd: 6_500,
  });
  expect(await one.mayAsk()).toBe(true);
  await one.record({ ...usage, leadId: null });
  expect(await one.mayAsk()).toBe(false);
  // Another process, which spent nothing itself.
  expect(await ledger().mayAsk()).toBe(false);
  expect(await ledger({ dailyLimitUsd: null }).mayAsk()).toBe(true);
  expect(errors).toEqual([]);
});

it('costs no customer the answer when accounts cannot be kept', async () => {
  const one = ledger();
  await one.record({ ...usage, leadId: 'lead_nobody' });
  expect(errors).toHaveLength(1);
});
