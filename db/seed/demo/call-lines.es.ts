import type { Author } from '../../../domain/message.ts';

/** A call after the sale: the day is confirmed. */
export const confirmation = (firstName: string): [Author, string][] => [
  [
    'bot',
    `Hola, ${firstName}. Soy el asistente virtual de Timbre y esta llamada se graba. Te llamo por tu instalación. ¿Te queda bien la fecha?`,
  ],
  ['customer', 'Sí, está bien, confirmo la instalación.'],
  ['bot', 'Perfecto. El técnico te llama antes de ir. ¿Tienes alguna duda?'],
  ['customer', '¿Y el precio es el que me dijeron por WhatsApp?'],
  ['bot', 'Sí, el mismo que elegiste en el chat.'],
  ['customer', 'Ya, excelente, muchas gracias.'],
  ['bot', 'Gracias a ti. Que tengas un buen día.'],
];
