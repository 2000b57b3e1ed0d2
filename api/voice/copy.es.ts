import type { CallPurpose } from '../../domain/call/call.ts';

/** What the assistant says on a call beside the conversation itself. */
export const copy = {
  /** A customer rang. The recording and the machine are announced (design: contact rules). */
  welcome: (company: string, name: string | null) =>
    `Hola${name === null ? '' : `, ${name}`}. Soy el asistente virtual de ${company}. Te aviso que esta llamada se graba. ¿En qué te ayudo?`,
  /** We rang. */
  opening: (company: string, name: string | null, about: string) =>
    `Hola${name === null ? '' : `, ${name}`}. Te llama el asistente virtual de ${company}; esta llamada se graba. ${about} ¿Tienes un minuto?`,
  about: (purpose: CallPurpose, service: string | null): string => {
    const plan = service === null ? 'nuestros planes' : `un plan de ${service}`;
    if (purpose === 'promised') return `Te devuelvo la llamada que quedó pendiente sobre ${plan}.`;
    if (purpose === 'requested' || purpose === 'proposed')
      return `Te llamo como quedamos, por ${plan}.`;
    return `Hace unos días nos preguntaste por ${plan}.`;
  },
  resumed: 'Perdona, se cortó un momento. ¿Seguimos?',
  /** Nobody was free for a hand-over. */
  returned:
    'Disculpa la espera, ahora mismo todos los asesores están ocupados. Te vamos a devolver la llamada muy pronto. ¿Te puedo ayudar con algo más mientras tanto?',
  stillThere: ['¿Sigues ahí?', 'No te escucho bien. ¿Sigues en la línea?'],
  silence:
    'Parece que no nos escuchamos. Te escribo por WhatsApp y seguimos por ahí. ¡Hasta luego!',
  toHuman: 'Claro, te comunico con una persona. No cuelgues, por favor.',
  hot: 'Para ayudarte a contratarlo te paso con un asesor. No cuelgues, por favor.',
  filler: 'Un momento, por favor. ',
  trouble: 'Disculpa, no te escuché bien. ¿Me lo repites, por favor?',
} as const;
