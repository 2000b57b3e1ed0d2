import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWebhook } from '../../../integrations/whatsapp/parse-webhook.ts';
import {
  echo,
  fromCustomer,
  hidden,
  inbound,
  preference,
  rosa,
  seconds,
  status,
  webhook,
} from '../../vendors/whatsapp-webhooks.ts';

const nowMs = Date.UTC(2026, 10, 23, 12);
const parse = (...values: Record<string, unknown>[]) => parseWebhook(webhook(...values), nowMs);
const only = (...values: Record<string, unknown>[]) => {
  const [item, ...others] = parse(...values);
  expect(others).toEqual([]);
  return item;
};

describe('every type of message', () => {
  it.each([
    [inbound.text('Hola'), 'text', 'Hola', {}],
    [
      inbound.image('recibo'),
      'image',
      'recibo',
      { media: expect.objectContaining({ id: '1234' }) },
    ],
    [inbound.voice(), 'audio', '', { media: expect.objectContaining({ isVoice: true }) }],
    [inbound.video(), 'video', '', { media: expect.anything() }],
    [
      inbound.document('a.pdf'),
      'document',
      '',
      { media: expect.objectContaining({ filename: 'a.pdf' }) },
    ],
    [inbound.sticker(), 'sticker', '', { media: expect.anything() }],
    [
      inbound.location('Los Olivos'),
      'location',
      'Los Olivos',
      { location: expect.objectContaining({ latitude: -11.99 }) },
    ],
    [inbound.contacts('Luis'), 'contacts', 'Luis', { contacts: expect.anything() }],
    [inbound.buttonReply('b1', 'Sí', 'wamid.q'), 'interactive_reply', 'Sí', { replyId: 'b1' }],
    [inbound.listReply('p1', 'Fibra', 'wamid.q'), 'interactive_reply', 'Fibra', { replyId: 'p1' }],
    [inbound.templateButton('go', 'Seguir'), 'interactive_reply', 'Seguir', { replyId: 'go' }],
    [inbound.order(), 'order', '', { order: expect.anything() }],
    [inbound.system(), 'system', 'changed', { system: expect.anything() }],
    [inbound.welcome(), 'unsupported', '', { type: 'request_welcome', errors: [] }],
    [
      inbound.unsupported(),
      'unsupported',
      '',
      { type: 'unsupported', errors: [expect.objectContaining({ code: 131051 })] },
    ],
    [{ ...inbound.text('x'), type: 'hologram' }, 'unsupported', '', expect.anything()],
  ])('%j', (message, messageKind, text, payload) => {
    expect(only(fromCustomer(rosa, message))).toMatchObject({
      kind: 'message',
      key: message.id,
      providerId: message.id,
      messageKind,
      text,
      payload,
      from: { phone: '+51987654321', waUserId: 'PE.rosa1', profileName: 'Rosa' },
    });
  });

  it('a quote and an advertisement are kept', () => {
    const more = { context: { id: 'wamid.q' }, referral: { source_id: 'ad-1', ctwa_clid: 'c' } };
    expect(only(fromCustomer(rosa, inbound.text('Hola', more)))).toMatchObject({
      quotedProviderId: 'wamid.q',
      adReferral: { source_id: 'ad-1', ctwa_clid: 'c' },
    });
  });

  it('a reaction, its removal, an edit and a deletion refer to their message', () => {
    expect(
      parse(
        fromCustomer(
          rosa,
          inbound.reaction('wamid.a', '👍'),
          inbound.reaction('wamid.a'),
          inbound.edit('wamid.a', 'nuevo'),
          inbound.revoke('wamid.a'),
        ),
      ),
    ).toMatchObject([
      { kind: 'reaction', targetProviderId: 'wamid.a', emoji: '👍' },
      { kind: 'reaction', emoji: null },
      { kind: 'edit', targetProviderId: 'wamid.a', text: 'nuevo' },
      { kind: 'deletion', targetProviderId: 'wamid.a' },
    ]);
  });
});

describe('who wrote', () => {
  it('may be known by user id alone, or by the change’s only contact', () => {
    expect(only(fromCustomer(hidden, inbound.text('Hola')))).toMatchObject({
      from: { phone: null, waUserId: 'PE.hidden1', profileName: 'Oculta' },
    });
    const { contacts } = fromCustomer(rosa);
    expect(only({ contacts, messages: [inbound.text('Hola')] })).toMatchObject({
      from: { phone: '+51987654321', waUserId: 'PE.rosa1' },
    });
  });

  it('is never taken for another contact of the same change', () => {
    const { contacts } = fromCustomer(rosa);
    const [item] = parse({
      contacts,
      messages: [{ ...inbound.text('Hola'), from: '51900000001' }],
    });
    expect(item).toMatchObject({
      from: { phone: '+51900000001', waUserId: null, profileName: null },
    });
  });

  it('a message from nobody is kept aside and hurts no sibling', () => {
    const value = { messages: [inbound.text('¿quién?'), ...fromOne('Hola')] };
    expect(parse(value)).toMatchObject([{ kind: 'unknown' }, { kind: 'message', text: 'Hola' }]);
  });
});

const fromOne = (body: string) =>
  fromCustomer(rosa, inbound.text(body)).messages as Record<string, unknown>[];

describe('statuses', () => {
  it.each(['sent', 'delivered', 'read', 'played'])('%s carries our own id', (name) => {
    expect(only(status('wamid.1', name, { callbackData: 'msg_1' }))).toMatchObject({
      kind: 'status',
      key: `wamid.1:${name}`,
      providerId: 'wamid.1',
      callbackData: 'msg_1',
      status: name,
      error: null,
    });
  });

  it('failed says why; a status without our id or with parent ids is read all the same', () => {
    const parents = { parent_recipient_user_id: 'PE.a', recipient_parent_user_id: 'PE.b' };
    expect(
      parse(status('wamid.1', 'failed', { code: 131047 }), status('wamid.2', 'read', parents)),
    ).toMatchObject([
      { status: 'failed', error: { code: 131047, title: 'failed' } },
      { status: 'read', callbackData: null },
    ]);
  });

  it('one of the future, and an error beside them, kill no message of the same POST', () => {
    const items = parse(
      { ...fromCustomer(rosa, inbound.text('Hola')), ...status('wamid.1', 'teleported') },
      { errors: [{ code: 131000, title: 'Something went wrong' }] },
      fromCustomer(hidden, inbound.text('Buenas')),
    );
    expect(items.map(({ kind }) => kind)).toEqual(['message', 'unknown', 'unknown', 'message']);
  });
});

it('an echo is for the customer it was sent to; a preference for who chose', () => {
  expect(only(echo('51987654321', 'Te ayudo yo'))).toMatchObject({
    kind: 'echo',
    to: { phone: '+51987654321' },
    text: 'Te ayudo yo',
  });
  expect(only(preference('51987654321', 'stop'))).toMatchObject({
    kind: 'preference',
    from: { phone: '+51987654321' },
    marketing: 'stop',
  });
});

it('a field nobody knows is kept as one unknown item, always under the same key', () => {
  const body = webhook();
  const value = { event: 'APPROVED', message_template_id: 7 };
  body.entry[0]?.changes.push({ field: 'message_template_status_update', value } as never);
  const [first, second] = [parseWebhook(body, nowMs), parseWebhook(body, nowMs + 5)];
  expect(first).toMatchObject([
    { kind: 'unknown', reason: 'field message_template_status_update' },
  ]);
  expect(first[0]?.key).toBe(second[0]?.key);
});

it.each([
  ['1970', '0', nowMs],
  ['2099', seconds(Date.UTC(2099, 0)), nowMs],
  ['no number', 'tomorrow', nowMs],
  ['missing', undefined, nowMs],
  ['last month', seconds(nowMs - 30 * 86_400_000), nowMs],
  ['six days ago, repeated since', seconds(nowMs - 6 * 86_400_000), nowMs - 6 * 86_400_000],
  ['a minute ago', seconds(nowMs - 60_000), nowMs - 60_000],
])('a time that cannot be true is now: %s', (_name, timestamp, atMs) => {
  expect(only(fromCustomer(rosa, inbound.text('Hola', { timestamp })))?.atMs).toBe(atMs);
});

it('NUL and lone surrogates are taken out wherever they hide', () => {
  const item = only(
    fromCustomer({ ...rosa, name: 'Ro\0sa' }, inbound.text('a\0b\ud800c', { 'k\0': ['\udfff'] })),
  );
  expect(item).toMatchObject({ text: 'ab\ufffdc', from: { profileName: 'Rosa' } });
  expect(JSON.stringify(item)).not.toMatch(/\\u0000|\\ud[89a-f]/i);
});

it('what is nested a hundred thousand deep costs no sibling', () => {
  const depth = 100_000;
  const headline = JSON.parse('['.repeat(depth) + ']'.repeat(depth));
  const odd = inbound.text('hondo', { referral: { headline } });
  expect(parse(fromCustomer(rosa, odd, inbound.text('Hola')))).toMatchObject([
    { text: 'hondo' },
    { text: 'Hola' },
  ]);
});

it('what is no webhook at all is refused', () => {
  for (const body of [null, 7, 'x', [], {}, { object: 'page' }, { object: 'x', entry: 'y' }])
    expect(() => parseWebhook(body, nowMs)).toThrow();
});

const junk = fc.oneof(
  fc
    .anything({ withNullPrototype: false, maxDepth: 3 })
    .map((value) => JSON.parse(JSON.stringify(value) ?? 'null')),
  fc.record({ id: fc.constant('wamid.j'), from: fc.constant('51900000000'), type: fc.string() }),
  fc.record({ id: fc.jsonValue(), status: fc.jsonValue(), timestamp: fc.jsonValue() }),
  fc.record({
    type: fc.constantFrom('text', 'image', 'reaction', 'edit', 'location'),
    text: fc.jsonValue(),
  }),
);

it('no junk, in any list or place, ever costs a sibling', () => {
  fc.assert(
    fc.property(
      fc.array(junk, { maxLength: 4 }),
      fc.array(junk, { maxLength: 4 }),
      fc.constantFrom(
        'messages',
        'statuses',
        'contacts',
        'errors',
        'message_echoes',
        'user_preferences',
      ),
      (before, after, list) => {
        const good = { ...inbound.text('aquí estoy'), from: '51987654321', id: 'wamid.good' };
        const delivered = (status('wamid.out', 'delivered').statuses as object[])[0];
        const value: Record<string, unknown> = { messages: [good], statuses: [delivered] };
        value[list] = [...before, ...((value[list] as object[] | undefined) ?? []), ...after];
        const items = parse(value, fromCustomer(hidden, inbound.text('yo también')));
        expect(items).toEqual(
          expect.arrayContaining([
            expect.objectContaining({ kind: 'message', text: 'aquí estoy' }),
            expect.objectContaining({ kind: 'status', key: 'wamid.out:delivered' }),
            expect.objectContaining({ kind: 'message', text: 'yo también' }),
          ]),
        );
      },
    ),
    { numRuns: 300 },
  );
});

it('a change or an entry that is junk costs no other', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (change, entry) => {
      const body = webhook(fromCustomer(rosa, inbound.text('aquí estoy')));
      body.entry[0]?.changes.unshift(change as never);
      body.entry.unshift(entry as never);
      expect(parseWebhook(body, nowMs)).toContainEqual(
        expect.objectContaining({ text: 'aquí estoy' }),
      );
    }),
  );
});
