/**
 * Where what is written does not fit a call. Parts of the conversation's wordings (domain/conversation/copy.es.ts)
 * and what is said in their place, the longest first.
 */
const spokenInstead: readonly [written: string, spoken: string][] = [
  [
    'Si prefieres que no te contactemos más, responde BAJA.',
    'Si prefieres que no te contactemos más, dímelo.',
  ],
  [
    'Responde BAJA si prefieres que no te contactemos más.',
    'Dime si prefieres que no te contactemos más.',
  ],
  ['Si no quieres más mensajes, responde BAJA.', 'Si no quieres más llamadas, dímelo.'],
  ['Responde BAJA si no quieres más mensajes.', 'Dime si no quieres más llamadas.'],
  [' Borra este chat si alguien más ve tu celular.', ''],
  ['no envíes datos de tarjetas y borra ese mensaje:', 'no des datos de tarjetas:'],
  [
    'Borra ese mensaje, por favor, y no envíes datos de tarjetas:',
    'Por favor, no des datos de tarjetas:',
  ],
  [
    'No me envíes datos de tu tarjeta; si ya los pusiste, borra ese mensaje.',
    'No me des datos de tu tarjeta.',
  ],
  [
    'Tu tarjeta no hace falta aquí: no envíes sus datos y borra el mensaje si los pusiste.',
    'Tu tarjeta no hace falta: no me des sus datos.',
  ],
  ['Escríbeme cuando puedas', 'Llámame cuando puedas'],
  ['escríbeme cuando puedas', 'llámame cuando puedas'],
  [
    'te atiende un asesor, que prepara la propuesta. Te escribe por aquí en unos minutos.',
    'te atiende un asesor, que prepara la propuesta. No cuelgues, por favor.',
  ],
  [
    'te atiende un asesor, que te da el total. Te escribe por aquí en unos minutos.',
    'te atiende un asesor, que te da el total. No cuelgues, por favor.',
  ],
  [
    'Te comunico con un asesor para completar tu contratación. Te escribe por aquí en unos minutos.',
    'Te comunico con un asesor para completar tu contratación. No cuelgues, por favor.',
  ],
  [
    'Un asesor te escribe por aquí en unos minutos para cerrar los detalles.',
    'Te paso con un asesor para cerrar los detalles. No cuelgues, por favor.',
  ],
  [
    'Claro, te comunico con una persona. Te escribe por aquí en unos minutos.',
    'Claro, te comunico con una persona. No cuelgues, por favor.',
  ],
  [
    'Por supuesto, aviso a un asesor para que te atienda por aquí en unos minutos.',
    'Por supuesto, te paso con un asesor. No cuelgues, por favor.',
  ],
  [
    'Le paso tu caso a una persona para que te ayude por aquí.',
    'Te paso con una persona que te ayuda. No cuelgues, por favor.',
  ],
  [
    'Una persona revisará tu caso y te escribe por aquí.',
    'Te paso con una persona que revisa tu caso. No cuelgues, por favor.',
  ],
  [
    'Una persona va a revisar tu caso y te escribe por aquí.',
    'Te paso con una persona que revisa tu caso. No cuelgues, por favor.',
  ],
  [
    'Una persona te ayuda con ese trámite y te escribe por aquí.',
    'Te paso con una persona que te ayuda con ese trámite. No cuelgues, por favor.',
  ],
  [
    'le paso tu pedido a una persona para que lo vea contigo por aquí.',
    'te paso con una persona para que lo vea contigo. No cuelgues, por favor.',
  ],
  ['te propone una mejor opción por aquí.', 'te propone una mejor opción.'],
  [
    'Ya avisé a un asesor, te escribe por aquí en unos minutos.',
    'Ya avisé a un asesor, se comunica contigo en unos minutos.',
  ],
  [
    'Un asesor lo revisa y te escribe con una propuesta.',
    'Un asesor lo revisa y te llama con una propuesta.',
  ],
  ['te atenderá por aquí.', 'se comunica contigo.'],
  ['un asesor te avisa por aquí.', 'un asesor te avisa.'],
  ['escribe «avísame»', 'dime «avísame»'],
  ['solo escribe «avísame»', 'solo dime «avísame»'],
  [
    'Te dejo los planes aquí mismo y te escribo luego.',
    'Te mando los planes por WhatsApp y hablamos luego.',
  ],
  ['No te pido ningún pago por aquí', 'No te pido ningún pago por teléfono'],
  ['me escribes por aquí.', 'nos llamas o nos escribes.'],
  ['que me escriba por aquí y lo vemos.', 'que nos llame y lo vemos.'],
  ['que me escriba por aquí.', 'que nos llame.'],
  ['¡Gracias por escribir!', '¡Gracias por llamar!'],
  ['No te escribiremos más a este número.', 'No llamaremos más a este número.'],
  ['No volveremos a escribirte.', 'No volveremos a llamarte.'],
  ['y dile que escriba de tu parte.', 'y dile que llame de tu parte.'],
  ['Yo te escribo más adelante.', 'Te escribo más adelante por WhatsApp.'],
  ['Mira estas opciones:', 'Escucha estas opciones:'],
  ['pero te muestro el más económico.', 'pero te digo cuál es el más económico.'],
  ['sí puedo mostrarte el más económico.', 'sí puedo decirte cuál es el más económico.'],
  ['¡Muy bien por aquí, gracias!', '¡Muy bien, gracias!'],
];

/** A written reply in the words of a call. */
export function inCallWords(written: string): string {
  return spokenInstead.reduce((text, [from, to]) => text.replaceAll(from, to), written);
}
