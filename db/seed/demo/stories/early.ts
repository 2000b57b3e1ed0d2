import { dayMs, hourMs, minuteMs } from '../chat.ts';
import {
  asksPrice,
  askZone,
  greeting,
  hellos,
  longMessage,
  offer,
  wantsInternet,
} from '../copy.ts';
import type { Story } from '../story.ts';

/** Left a number on the web or in a list; nobody has written yet. */
export const imported: Story = ({ random }) => ({
  stage: 'new',
  silenceMs: random.int(1, 20) * dayMs,
  source: random.pick(['import', 'web'] as const),
});

/** Wrote a moment ago: the assistant is about to answer. */
export const justWrote: Story = ({ random, chat }) => {
  chat.customer(random.pick(hellos));
  return { stage: 'new', silenceMs: random.int(5, 600) * 1_000, unread: 1 };
};

/** Said hello and never came back. */
export const onlyHello: Story = ({ random, chat }) => {
  chat.customer(random.pick(hellos)).bot(greeting, { status: random.pick(['delivered', 'read']) });
  return nurtured(random.int(1, 13));
};

/** Only an emoji, as people do with ads. */
export const emoji: Story = ({ random, chat }) => {
  chat.customer(random.pick(['👍', '🔥🔥', '🙋‍♀️', '😊'])).bot(greeting, { status: 'delivered' });
  return { ...nurtured(random.int(1, 6)), unread: 1 };
};

/** Asked a little, left for days, and hears from the campaign. */
export const longSilence: Story = ({ random, chat, catalogue, zoneWritten, ladder }) => {
  chat
    .customer(random.pick(hellos))
    .bot(greeting)
    .customer(`estoy en ${zoneWritten}`, { details: ['zone'] });
  if (ladder.length > 0) chat.bot('', { content: offer(catalogue, ladder, 'En tu zona tengo:') });
  const days = random.pick([2, 4, 8]);
  chat
    .wait(dayMs)
    .followUp(
      'Hola, te dejo el detalle de los planes que llegan a tu zona. ¿Te ayudo a elegir?',
      'detalle_de_planes',
    );
  if (days > 3)
    chat
      .wait(2 * dayMs)
      .followUp(
        '¿Te quedó alguna duda sobre la instalación o el contrato? Respóndeme por aquí.',
        'resolver_dudas',
      );
  if (days > 7)
    chat
      .wait(4 * dayMs)
      .followUp(
        'Tenemos una promoción por tiempo limitado en tu zona. ¿Te cuento?',
        'oferta_especial',
      );
  const steps = days > 7 ? 3 : days > 3 ? 2 : 1;
  return {
    ...nurtured(days),
    silenceMs: random.int(1, 20) * hourMs,
    campaignSteps: steps,
    knows: { zone: true },
    quoted: ladder.map(({ id }) => id),
  };
};

/** A voice note with its transcript, then a price question. */
export const voiceNote: Story = ({ random, chat, catalogue, zoneWritten, ladder }) => {
  chat
    .customer(
      `este hola mira yo estoy buscando internet para mi casa acá en ${zoneWritten} porque el que tengo se va a cada rato`,
      { details: ['service', 'zone'] },
      {
        kind: 'audio',
        payload: { mimeType: 'audio/ogg; codecs=opus', voice: true, mediaId: 'demo' },
      },
    )
    .bot('', {
      content: offer(catalogue, ladder, '¡Gracias por tu audio! Estos planes llegan a tu zona:'),
    })
    .wait(2 * minuteMs)
    .customer(random.pick(asksPrice), { directPriceQuestion: true })
    .bot('El más económico es el primero de la lista, con instalación gratis. ¿Te animas?');
  return {
    stage: 'contacted',
    silenceMs: random.int(2, 20) * hourMs,
    knows: { service: 'internet', zone: true },
    quoted: ladder.map(({ id }) => id),
  };
};

/** Two thousand characters in one message. */
export const wordy: Story = ({ random, chat }) => {
  chat
    .customer(longMessage, { details: ['service'], intensityCue: true })
    .bot(`Lamento lo que estás pasando. ${askZone}`);
  return {
    stage: 'contacted',
    silenceMs: random.int(1, 40) * hourMs,
    knows: { service: 'internet' },
    objections: ['has_provider'],
  };
};

/** Lives where no cable arrives: mobile is all we can offer. */
export const noCoverage: Story = ({ random, chat, zoneWritten }) => {
  chat
    .customer(random.pick(wantsInternet), { details: ['service'] })
    .bot(askZone)
    .customer(zoneWritten, { details: ['zone'] })
    .bot(
      'Por ahora ningún operador llega con internet fijo a esa zona 😕 Puedo ofrecerte un plan móvil con datos ilimitados. ¿Te interesa?',
    )
    .customer(random.pick(['mm no gracias', 'No, necesito en casa', 'lo veo despues']));
  return {
    ...nurtured(random.int(1, 10)),
    knows: { service: 'internet', zone: true },
    objections: ['coverage'],
  };
};

function nurtured(days: number) {
  return {
    stage: 'contacted' as const,
    silenceMs: days * dayMs - 3 * hourMs,
    campaignSteps: days > 7 ? 3 : days > 3 ? 2 : days > 1 ? 1 : 0,
  };
}
