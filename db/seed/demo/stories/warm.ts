import { dayMs, hourMs, minuteMs } from '../chat.ts';
import {
  asksPrice,
  askZone,
  hellos,
  offer,
  planLine,
  tooExpensive,
  wantsInternet,
} from '../copy.ts';
import type { Ending, Scene, Story } from '../story.ts';

const warm = ({ random, ladder }: Scene): Ending => {
  const sinceMs = random.int(1, 22) * hourMs;
  return {
    stage: 'contacted',
    silenceMs: sinceMs,
    knows: { service: 'internet', zone: true },
    quoted: ladder.map(({ id }) => id),
    waits: [
      { kind: 'follow_up', inMs: 24 * hourMs - sinceMs, reason: 'warm_lead' },
      { kind: 'abandonment', inMs: 48 * hourMs - sinceMs, reason: 'no_reply' },
    ],
  };
};

function asksAndGetsOffer({ random, chat, catalogue, zoneWritten, ladder }: Scene): void {
  chat
    .customer(`${random.pick(hellos)}, ${random.pick(wantsInternet)}`, { details: ['service'] })
    .bot(askZone)
    .customer(zoneWritten, { details: ['zone'] })
    .bot('', { content: offer(catalogue, ladder, '¡Buenas noticias! En tu zona tengo:') });
}

/** Finds it expensive; the assistant offers the basic plan. */
export const priceObjection: Story = (scene) => {
  const { random, chat, catalogue, ladder } = scene;
  asksAndGetsOffer(scene);
  const [basic] = ladder;
  chat
    .wait(minuteMs)
    .customer(random.pick(asksPrice), { directPriceQuestion: true })
    .bot('Te resumo: van de menor a mayor velocidad y todos incluyen router e instalación gratis.')
    .wait(2 * minuteMs)
    .customer(random.pick(tooExpensive))
    .bot(
      basic === undefined
        ? '¿Qué presupuesto tienes?'
        : `Te entiendo. El más accesible es ${planLine(catalogue, basic)}. ¿Te sirve?`,
    );
  return { ...warm(scene), objections: ['price'] };
};

/** "Lo pensaré": comes back on the day that was named. */
export const willThink: Story = (scene) => {
  const { random, chat } = scene;
  asksAndGetsOffer(scene);
  chat
    .customer(random.pick(asksPrice), { directPriceQuestion: true })
    .bot('Los precios son por mes, sin costo de instalación. ¿Cuál te acomoda más?')
    .customer(
      random.pick([
        'lo voy a pensar',
        'déjame consultarlo con mi esposo',
        'lo pienso y te aviso la prox semana',
        'a fin de mes te confirmo',
      ]),
    )
    .bot('¡Claro! Te escribo en unos días para ver qué decidiste 😊');
  const sinceMs = random.int(1, 30) * hourMs;
  const named = random.chance(0.5);
  return {
    ...warm(scene),
    silenceMs: sinceMs,
    objections: ['needs_to_consult'],
    waits: [
      named
        ? { kind: 'reminder', inMs: random.int(2, 8) * dayMs, reason: 'customer_named_a_date' }
        : { kind: 'reminder', inMs: 48 * hourMs - sinceMs, reason: 'will_think' },
    ],
  };
};

/** Wants the comparison between operators. */
export const compares: Story = (scene) => {
  const { random, chat, catalogue, ladder } = scene;
  chat
    .customer('Buenas, me pueden comparar claro con movistar y entel?', {
      details: ['service', 'plan_or_operator'],
    })
    .bot(askZone)
    .customer(scene.zoneWritten, { details: ['zone'] })
    .bot(
      `Comparación en tu zona:\n${ladder.map((plan) => `• ${planLine(catalogue, plan)} · instalación en ${plan.installationDays ?? 3} días`).join('\n')}`,
    )
    .wait(3 * minuteMs)
    .customer(
      random.pick([
        'y el de movistar cuanto sale con instalacion?',
        'cual es el + rapido y cuanto cuesta',
      ]),
      { directPriceQuestion: true },
    )
    .bot('La instalación es gratis en todos. ¿Quieres que te separe uno?');
  return warm(scene);
};

/** The design's first example: 60, WARM, a call to schedule. */
export const premium: Story = (scene) => {
  const { random, chat, catalogue } = scene;
  const fastest = catalogue.products
    .filter(({ type }) => type === 'internet_fibre')
    .sort((a, b) => (b.speedMbps ?? 0) - (a.speedMbps ?? 0))[0];
  chat
    .customer('Cuánto cuesta el internet más rápido?', {
      directPriceQuestion: true,
      intensityCue: true,
      premiumInterest: true,
    })
    .bot(
      fastest === undefined
        ? askZone
        : `El más rápido es ${planLine(catalogue, fastest)}. ¿En qué distrito estás? Si prefieres, te llamamos y lo vemos juntos.`,
    );
  const sinceMs = random.int(1, 400) * minuteMs;
  return {
    stage: 'contacted',
    silenceMs: sinceMs,
    knows: { service: 'internet' },
    quoted: fastest === undefined ? [] : [fastest.id],
    waits: [
      ...(sinceMs < hourMs
        ? [{ kind: 'call_task' as const, inMs: hourMs - sinceMs, reason: 'proposed_call' as const }]
        : []),
      { kind: 'follow_up', inMs: 24 * hourMs - sinceMs, reason: 'warm_lead' },
      { kind: 'abandonment', inMs: 48 * hourMs - sinceMs, reason: 'no_reply' },
    ],
  };
};

/** A reply could not be delivered: somebody should look. */
export const sendFailed: Story = (scene) => {
  const { chat } = scene;
  asksAndGetsOffer(scene);
  chat
    .customer('y cuanto demora la instalacion? es urgente', { intensityCue: true })
    .bot('La instalación se hace en 3 días hábiles.', {
      status: 'failed',
      errorCode: 131026,
      errorText: 'Message undeliverable',
    });
  return { ...warm(scene), attention: 'send_failed', unread: 1 };
};

/** Wants data for the phone. */
export const mobile: Story = ({ random, chat, catalogue }) => {
  const plans = catalogue.products.filter(({ type }) => type === 'mobile_postpaid').slice(0, 3);
  chat
    .customer(
      random.pick([
        'quiero una linea con hartos gigas',
        'planes postpago xfa',
        'Hola, quiero portar mi número',
      ]),
      { details: ['service'] },
    )
    .bot('', { content: offer(catalogue, plans, '¡Perfecto! Mira estos planes móviles:') })
    .wait(minuteMs)
    .customer('tengo 60 soles nomas, cuanto es el de 25 gb', {
      namedBudget: true,
      directPriceQuestion: true,
      details: ['speed_or_data'],
    })
    .bot('El de 25 GB está en US$ 15 al mes, con llamadas ilimitadas. ¿Lo quieres?');
  const sinceMs = random.int(2, 40) * hourMs;
  return {
    stage: 'contacted',
    silenceMs: sinceMs,
    knows: { service: 'mobile' },
    quoted: plans.map(({ id }) => id),
    waits: [{ kind: 'abandonment', inMs: 48 * hourMs - sinceMs, reason: 'no_reply' }],
  };
};
