import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../../db/connect.ts';
import { type Contact, upsertContactLead } from '../../db/repositories/leads.ts';
import { aLead } from '../factories/index.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';

let test: TestDatabase;
let db: Db;
beforeAll(async () => {
  test = await createTestDatabase();
  db = test.db;
});
afterAll(() => test.drop());

const upsert = (contact: Partial<Contact>) =>
  db.transaction().execute((trx) =>
    upsertContactLead(trx, {
      phone: null,
      waUserId: null,
      profileName: null,
      source: 'whatsapp',
      ...contact,
    }),
  );

describe('a contact', () => {
  it('that writes many times at once becomes one lead', async () => {
    const seen = await Promise.all(
      Array.from({ length: 8 }, () => upsert({ phone: '+51922222222', waUserId: 'PE.22' })),
    );
    expect(new Set(seen.map(({ leadId }) => leadId)).size).toBe(1);
    expect(seen.filter(({ isNew }) => isNew)).toHaveLength(1);
  });

  it('known by phone is the same person once the user id is known, and when only that one is', async () => {
    const first = await upsert({ phone: '+51933333333' });
    const both = await upsert({ phone: '+51933333333', waUserId: 'PE.33', profileName: 'Ana' });
    const hidden = await upsert({ waUserId: 'PE.33' });
    expect([both.leadId, hidden.leadId]).toEqual([first.leadId, first.leadId]);
    const lead = await db
      .selectFrom('lead')
      .select(['phone', 'waUserId', 'profileName'])
      .where('id', '=', first.leadId)
      .executeTakeFirstOrThrow();
    expect(lead).toEqual({ phone: '+51933333333', waUserId: 'PE.33', profileName: 'Ana' });
  });

  it('whose phone and user id belong to two leads is the one with the user id, and neither is changed', async () => {
    const byPhone = await aLead(db, { phone: '+51944444444' });
    const byUser = await aLead(db, { phone: null, waUserId: 'PE.44' });
    const { leadId } = await upsert({ phone: '+51944444444', waUserId: 'PE.44' });
    expect(leadId).toBe(byUser.id);
    const rows = await db
      .selectFrom('lead')
      .select(['id', 'phone', 'waUserId'])
      .where('id', 'in', [byPhone.id, byUser.id])
      .orderBy('phone')
      .execute();
    expect(rows).toEqual([
      { id: byPhone.id, phone: '+51944444444', waUserId: null },
      { id: byUser.id, phone: null, waUserId: 'PE.44' },
    ]);
  });

  it('keeps the ad that first brought it', async () => {
    const { leadId } = await upsert({ phone: '+51955555555', adReferral: { headline: 'uno' } });
    await upsert({ phone: '+51955555555', adReferral: { headline: 'dos' } });
    const { adReferral } = await db
      .selectFrom('lead')
      .select('adReferral')
      .where('id', '=', leadId)
      .executeTakeFirstOrThrow();
    expect(adReferral).toEqual({ headline: 'uno' });
  });
});
