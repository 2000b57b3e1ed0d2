import { dayMs, hourMs, minuteMs } from '../chat.ts';
import { askZone, handOver, offer, tapped, thanks, wantsInternet } from '../copy.ts';
import type { Ending, Scene, Story } from '../story.ts';

/** Asks, names the zone, taps a plan: the design's second example, 85 and HOT. */
function choosesPlan(scene: Scene) {
  const { random, chat, catalogue, zoneWritten, ladder } = scene;
  const chosen = random.pick(ladder);
  chat
    .customer(random.pick(wantsInternet), { details: ['service'] })
    .bot(askZone)
    .customer(`En ${zoneWritten}`, { details: ['zone'] })
    .bot('', { content: offer(catalogue, ladder, '¡Buenas noticias! En tu zona tengo:') });
  const shows = {
    intensityCue: true,
    choseQuotedPlan: true,
    acceptedOrChosePlan: true,
    details: ['speed_or_data' as const, 'plan_or_operator' as const],
  };
  if (random.chance(0.6)) chat.customer(chosen.planName, shows, tapped(chosen));
  else
    chat.customer(
      random.pick([`El de ${chosen.speedMbps}`, `kiero el d ${chosen.speedMbps} xfa`]),
      shows,
    );
  return chosen;
}

const negotiating = (scene: Scene, chosen: Scene['ladder'][number]): Ending => ({
  stage: 'negotiating',
  silenceMs: scene.random.int(1, 20) * hourMs,
  assigned: scene.senior,
  handedOver: true,
  knows: {
    service: 'internet',
    zone: true,
    operator: chosen.operator,
    ...(chosen.speedMbps !== null && { speedMbps: chosen.speedMbps }),
  },
  quoted: scene.ladder.map(({ id }) => id),
  chosen: chosen.id,
});

/** Chose a plan moments ago; nobody has taken it yet. */
export const hotWaiting: Story = (scene) => {
  const chosen = choosesPlan(scene);
  scene.chat.bot(handOver);
  const sinceMs = scene.random.int(10, 200) * 1_000;
  return {
    ...negotiating(scene, chosen),
    silenceMs: sinceMs,
    unread: 1,
    waits: [
      { kind: 'hot_escalation', inMs: 5 * minuteMs - sinceMs, reason: 'nobody_took_hot' },
      { kind: 'abandonment', inMs: 48 * hourMs - sinceMs, reason: 'no_reply' },
    ],
  };
};

/** An agent has it and is closing. */
export const negotiatingNow: Story = (scene) => {
  const chosen = choosesPlan(scene);
  const { random, chat, senior } = scene;
  chat
    .bot(handOver)
    .wait(3 * minuteMs)
    .agent(
      senior,
      `¡Hola! Soy del equipo de Timbre. Te confirmo tu plan ${chosen.planName}. ¿Me das tu DNI y tu dirección exacta?`,
    )
    .customer(random.pick(['ya ahi te paso', '45871236, jr los cedros 245', 'Claro, un momento']))
    .agent(senior, '¡Perfecto! ¿Qué día te viene bien para la instalación?', {
      status: random.pick(['delivered', 'read', 'sent']),
    });
  const answered = random.chance(0.4);
  if (answered) chat.customer('El sábado en la mañana puede ser?', { affirmativeAnswers: 1 });
  return {
    ...negotiating(scene, chosen),
    silenceMs: random.int(3, 600) * minuteMs,
    owner: senior,
    unread: answered ? 1 : 0,
  };
};

/** The agent was faster than the assistant: its draft stays as a suggestion. */
export const overtaken: Story = (scene) => {
  const chosen = choosesPlan(scene);
  const { random, chat, junior } = scene;
  chat
    .bot(handOver)
    .wait(minuteMs)
    .customer('una consulta, tiene contrato? me preocupa la permanencia')
    .bot(
      'El contrato es de 12 meses. Si te mudas dentro de la zona de cobertura, trasladamos tu servicio gratis.',
      { status: 'suggested' },
    )
    .agent(
      junior,
      'Hola, te saluda el equipo de Timbre. El contrato es de 12 meses y el traslado es gratis 😊',
    );
  return {
    ...negotiating(scene, chosen),
    owner: junior,
    assigned: junior,
    silenceMs: random.int(5, 400) * minuteMs,
    objections: ['contract_term'],
  };
};

/** Sold: by a person, sometimes by the assistant alone. */
export const won: Story = (scene) => {
  const chosen = choosesPlan(scene);
  const { random, chat, senior, junior } = scene;
  const byBot = random.chance(0.2);
  const seller = random.chance(0.7) ? senior : junior;
  if (byBot)
    chat.bot('¡Listo! Tu pedido quedó registrado. Te llegará la confirmación de la instalación.');
  else
    chat
      .bot(handOver)
      .wait(4 * minuteMs)
      .agent(
        seller,
        `¡Hola! Ya tengo tu solicitud del plan ${chosen.planName}. ¿Confirmamos la instalación?`,
      )
      .customer(random.pick(['si confirmo', 'Sí, por favor', 'dale 👍']), { affirmativeAnswers: 1 })
      .agent(seller, '¡Listo! Quedó registrada tu instalación. Gracias por confiar en nosotros 🎉');
  chat.customer(random.pick(thanks));
  const days = random.int(1, 26);
  return {
    ...negotiating(scene, chosen),
    stage: 'won',
    silenceMs: days * dayMs,
    ...(!byBot && { owner: seller, assigned: seller }),
    sale: {
      productId: chosen.id,
      byBot,
      status:
        days < 6
          ? 'pending'
          : random.chance(0.12)
            ? 'cancelled'
            : days < 13
              ? 'installed'
              : 'active',
      ...(random.chance(0.35) && { discountPercent: random.pick([5, 10, 15]) }),
    },
    ...(random.chance(0.4) && { call: { outcome: 'successful' as const } }),
  };
};
