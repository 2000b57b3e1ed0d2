import { dayMs, hourMs, minuteMs } from '../chat.ts';
import { askZone, hellos, offer, optOutConfirmed, tooExpensive, wantsInternet } from '../copy.ts';
import type { Story } from '../story.ts';

/** Asked for silence, and got one confirmation. */
export const optedOut: Story = ({ random, chat }) => {
  chat
    .customer(random.pick(hellos))
    .bot(askZone)
    .wait(2 * dayMs)
    .followUp(
      'Hola, ¿sigues buscando internet? Te dejo el detalle de los planes.',
      'detalle_de_planes',
      { status: 'read' },
    )
    .customer(random.pick(['BAJA', 'no me escriban mas', 'stop', 'ya no me llamen porfavor']), {
      explicitRejection: true,
    })
    .bot(optOutConfirmed);
  return {
    stage: random.chance(0.5) ? 'lost' : 'contacted',
    silenceMs: random.int(1, 20) * dayMs,
    optedOut: true,
    lost: 'not_interested',
  };
};

/** Heard the price and said no. */
export const rejected: Story = ({ random, chat, catalogue, zoneWritten, ladder, junior }) => {
  chat
    .customer(random.pick(wantsInternet), { details: ['service'] })
    .bot(askZone)
    .customer(zoneWritten, { details: ['zone'] })
    .bot('', { content: offer(catalogue, ladder, 'En tu zona tengo:') })
    .wait(minuteMs)
    .customer(random.pick(tooExpensive))
    .bot('Te entiendo. ¿Qué presupuesto tienes al mes?')
    .customer(
      random.pick(['no gracias, ya contrate con otro', 'mejor no, gracias', 'No me interesa']),
      { explicitRejection: true },
    )
    .bot('¡Gracias por tu tiempo! Aquí estaremos si cambias de idea.');
  return {
    stage: 'lost',
    silenceMs: random.int(1, 25) * dayMs,
    lost: random.pick(['price', 'bought_elsewhere', 'not_interested'] as const),
    assigned: junior,
    knows: { service: 'internet', zone: true },
    quoted: ladder.map(({ id }) => id),
    objections: ['price'],
    ...(random.chance(0.3) && {
      call: { outcome: random.pick(['no_answer', 'rejected', 'busy', 'voicemail'] as const) },
    }),
  };
};

/** Already a customer, with a complaint: a person answers. */
export const complaint: Story = ({ random, chat, junior }) => {
  chat
    .customer('Buenas mi internet esta caido desde ayer!! ya soy cliente y nadie me responde')
    .bot('Lamento mucho el inconveniente 🙏 Te paso ahora mismo con una persona del equipo.')
    .wait(3 * minuteMs)
    .agent(
      junior,
      'Hola, soy del equipo de Timbre. ¿Me compartes tu número de contrato para revisarlo?',
    )
    .customer('', {}, { kind: 'image', payload: { mimeType: 'image/jpeg', mediaId: 'demo' } })
    .customer('ahi sale en el recibo');
  return {
    stage: 'negotiating',
    silenceMs: random.int(10, 300) * minuteMs,
    owner: junior,
    assigned: junior,
    handedOver: true,
    unread: 2,
  };
};

/** Asked for a person, and nobody has come yet. */
export const wantsPerson: Story = ({ random, chat, junior }) => {
  chat
    .customer(
      random.pick([
        'quiero hablar con una persona',
        'pasame con un asesor xfa',
        'eres un robot? quiero un humano',
      ]),
    )
    .bot('¡Claro! Le aviso a un asesor, te escribe en unos minutos.');
  const sinceMs = random.int(20, 240) * 1_000;
  return {
    stage: 'negotiating',
    silenceMs: sinceMs,
    assigned: junior,
    handedOver: true,
    unread: 1,
    waits: [
      { kind: 'hot_escalation', inMs: 5 * minuteMs - sinceMs, reason: 'nobody_took_request' },
      { kind: 'abandonment', inMs: 48 * hourMs - sinceMs, reason: 'no_reply' },
    ],
  };
};

/** Shared the location instead of the district's name; a call is arranged. */
export const callArranged: Story = ({ random, chat, catalogue, area, ladder, senior }) => {
  chat
    .customer(random.pick(wantsInternet), { details: ['service'], intensityCue: true })
    .bot(askZone)
    .customer(
      area.name,
      { details: ['zone'] },
      {
        kind: 'location',
        payload: {
          location: {
            latitude: -12.0 - random.next() / 5,
            longitude: -77.0 - random.next() / 10,
            name: area.name,
          },
        },
      },
    )
    .bot('', { content: offer(catalogue, ladder, '¡Gracias! Ahí llegan estos planes:') })
    .customer('mejor llamame y me explicas, cuanto es todo?', {
      directPriceQuestion: true,
      affirmativeAnswers: 1,
    })
    .agent(senior, 'Con gusto te llamo. ¿Te parece hoy por la tarde?')
    .customer('ya ok', { affirmativeAnswers: 1 });
  const inMs = random.int(1, 8) * hourMs;
  return {
    stage: 'negotiating',
    silenceMs: random.int(5, 90) * minuteMs,
    owner: senior,
    assigned: senior,
    call: { dueInMs: inMs },
    waits: [{ kind: 'call_task', inMs, reason: 'requested_call' }],
    knows: { service: 'internet', zone: true },
    quoted: ladder.map(({ id }) => id),
  };
};
