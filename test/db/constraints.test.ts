import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../../db/connect.ts';
import { newId } from '../../db/new-id.ts';
import { aLead, aMessage, aReply, aUser } from '../factories/index.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';

let test: TestDatabase;
let db: Db;
beforeAll(async () => {
  test = await createTestDatabase();
  db = test.db;
});
afterAll(() => test.drop());

describe('the database refuses', () => {
  it('a second lead with the same phone or WhatsApp user id', async () => {
    await aLead(db, { phone: '+51911111111', waUserId: 'PE.1' });
    await expect(aLead(db, { phone: '+51911111111' })).rejects.toThrow('lead_phone');
    await expect(aLead(db, { waUserId: 'PE.1' })).rejects.toThrow('lead_wa_user_id');
  });

  it('a lead that nobody could be reached by, and a phone that is not E.164', async () => {
    await expect(aLead(db, { phone: null })).rejects.toThrow('check constraint');
    await expect(aLead(db, { phone: '911 111 111' })).rejects.toThrow('check constraint');
  });

  it('a score outside 0 to 100 and an agent behind the bot', async () => {
    const { id } = await aUser(db);
    await expect(aLead(db, { score: 101 })).rejects.toThrow('check constraint');
    await expect(aLead(db, { ownerKind: 'bot', ownerAgentId: id })).rejects.toThrow('check');
  });

  it('a vendor message twice', async () => {
    const { id } = await aLead(db);
    await aMessage(db, { leadId: id, providerId: 'wamid.same' });
    await expect(aMessage(db, { leadId: id, providerId: 'wamid.same' })).rejects.toThrow(
      'message_provider_id',
    );
  });

  it('a customer message that is not inbound', async () => {
    const { id } = await aLead(db);
    await expect(aMessage(db, { leadId: id, direction: 'outbound' })).rejects.toThrow('check');
  });

  it('a second active enrolment', async () => {
    const { id: leadId } = await aLead(db);
    await db
      .insertInto('campaign')
      .values({ id: 'camp_c', name: 'c', kind: 'outbound', status: 'active' })
      .execute();
    await db
      .insertInto('campaignVersion')
      .values({ id: 'cver_c', campaignId: 'camp_c', version: 1, definition: '{}' })
      .execute();
    const enrol = () =>
      db
        .insertInto('enrolment')
        .values({
          id: newId('enrolment'),
          leadId,
          campaignVersionId: 'cver_c',
          status: 'active',
          enrolledAt: new Date(),
        })
        .execute();
    await enrol();
    await expect(enrol()).rejects.toThrow('enrolment_active');
  });
});

describe('deleting a person', () => {
  it('deletes everything about them, and nothing else', async () => {
    const { id: agentId } = await aUser(db);
    const { id } = await aLead(db, { ownerKind: 'agent', ownerAgentId: agentId });
    const other = await aMessage(db, { leadId: (await aLead(db)).id });
    const message = await aMessage(db, { leadId: id });
    const reply = await aReply(db, { leadId: id, conversationId: message.conversationId });
    await db
      .insertInto('sale')
      .values({
        id: newId('sale'),
        leadId: id,
        productId: 'prod_movistarfibra100',
        sellerKind: 'agent',
        agentId,
        finalPriceMinor: 4_500,
        currency: 'USD',
      })
      .execute();

    await db.deleteFrom('lead').where('id', '=', id).execute();

    const left = await db
      .selectFrom('message')
      .select('id')
      .where('id', 'in', [message.id, reply.id, other.id])
      .execute();
    expect(left).toEqual([{ id: other.id }]);
    const { rows } = await sql`select 1 from outbound_message where lead_id = ${id}`.execute(db);
    expect(rows).toEqual([]);
  });

  it('who works here keeps their leads: an agent who leaves frees them', async () => {
    const { id: agentId } = await aUser(db);
    const { id } = await aLead(db, { ownerKind: 'agent', ownerAgentId: agentId });
    await db.deleteFrom('user').where('id', '=', agentId).execute();
    const lead = await db
      .selectFrom('lead')
      .select('ownerAgentId')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(lead.ownerAgentId).toBeNull();
  });
});

it('people are found by name without accents or capitals', async () => {
  const lead = await aLead(db, { firstName: 'Íñigo', lastName: 'Ñáñez', zoneText: 'Breña' });
  expect(lead.searchText).toContain('inigo nanez');
  expect(lead.searchText).toContain('brena');
});
