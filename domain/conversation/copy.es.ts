import { objectionCopy } from './objections.es.ts';
import { planCopy } from './plans.es.ts';
import { troubleCopy } from './troubles.es.ts';

/**
 * Everything the rule-based assistant says. Tuteo, short, one question at a time. Where there are
 * several wordings the conversation picks one, never the same twice in a row.
 */
export const copy = {
  greeting: (company: string) => [
    `¡Hola! 👋 Soy el asistente virtual de ${company}.`,
    `¡Hola! Te saluda el asistente virtual de ${company} 👋`,
  ],
  greetingPlain: (company: string) => [`Hola, soy el asistente virtual de ${company}.`],
  helpWithPlans: (service: string) => [
    `Te ayudo a encontrar el mejor plan de ${service}.`,
    `Con gusto te ayudo con tu plan de ${service}.`,
  ],
  services: {
    internet: 'internet',
    mobile: 'celular',
    tv: 'televisión',
    landline: 'teléfono fijo',
    combo: 'internet con otros servicios',
  },

  askService: [
    '¿Qué servicio buscas: internet para tu casa, plan de celular, televisión o un combo?',
    'Cuéntame, ¿buscas internet, un plan de celular, televisión o un combo?',
  ],
  askServiceAgain: [
    'Puedo ayudarte con internet, celular, televisión o un combo. ¿Cuál buscas?',
    'Para darte precios necesito saber qué buscas: ¿internet, celular, televisión o combo?',
  ],
  askZone: ['¿En qué distrito vives?', '¿En qué zona lo necesitas? Con el distrito me basta.'],
  askZoneOther: [
    '¿En qué distrito lo instalarían?',
    '¿En qué distrito vive la persona que lo usará?',
  ],
  askZoneAgain: [
    'No ubico esa zona. ¿Me dices el distrito, por favor? Por ejemplo: Los Olivos, Ate o Surco.',
    'Disculpa, no reconocí la zona. ¿Cuál es tu distrito?',
  ],
  askWhichZone: (zones: string) => [`¿Te refieres a ${zones}?`, `¿Es en ${zones}?`],
  confirmZone: (zone: string) => [`¿Te refieres a ${zone}?`, `¿Es en ${zone}?`],
  zoneButtons: { yes: 'Sí', no: 'No, es otra zona' },
  askPlan: ['¿Cuál te interesa?', '¿Con cuál te quedas?', '¿Cuál te conviene más?'],
  askOnePlan: ['¿Te interesa?', '¿Te gustaría contratarlo?'],
  onlyIf: [
    'Entiendo. ¿Qué tendría que cambiar para que te convenga?',
    'Te entiendo. ¿Qué le falta para que te animes?',
  ],
  askProceed: ['¿Quieres que un asesor te ayude a contratarlo?', '¿Te gustaría contratarlo?'],

  covered: (zone: string) => [
    `¡Perfecto! Tenemos cobertura en ${zone}.`,
    `Buenas noticias: llegamos a ${zone}.`,
  ],
  notCovered: (zone: string, service: string) => [
    `Por ahora no tenemos ${service} en ${zone}, y prefiero decírtelo con claridad.`,
    `Lamentablemente todavía no llegamos con ${service} a ${zone}.`,
  ],
  fixedServices: {
    internet: 'internet fijo',
    mobile: 'planes de celular',
    tv: 'televisión',
    landline: 'teléfono fijo',
    combo: 'internet fijo',
  },
  offerWaitingList: [
    'Si prefieres esperar, escribe «avísame» y te anoto en la lista de espera.',
    'También puedo anotarte en la lista de espera: solo escribe «avísame».',
  ],
  onWaitingList: (zone: string) => [
    `Listo, te anoté en la lista de espera de ${zone}. No tengo una fecha todavía; si llegamos, un asesor te avisa por aquí.`,
    `Anotado: lista de espera de ${zone}. Aún no hay fecha; si llegamos, un asesor te avisa por aquí.`,
  ],
  noFibreDate: (zone: string) => [
    `Aún no hay fecha para la fibra en ${zone}. Si quieres que te avisen, dímelo y te anoto en la lista de espera.`,
    `La fibra todavía no tiene fecha en ${zone}. Si quieres, dime «avísame» y te anoto en la lista de espera.`,
  ],
  mobileInstead: [
    'Lo que sí funciona allí son los planes de celular:',
    'Una alternativa es un plan de celular con datos:',
  ],
  chosen: (plan: string, price: string) => [
    `¡Excelente elección! ${plan} a ${price} al mes.`,
    `¡Buena elección! Anoté ${plan}, ${price} al mes.`,
  ],
  chosenPromoted: (plan: string, text: string, reduced: string, full: string) => [
    `¡Excelente elección! ${plan} con ${text}: pagas ${reduced} al mes y después ${full}.`,
    `¡Buena elección! Anoté ${plan} con ${text}: pagas ${reduced} al mes y después ${full}.`,
  ],
  chosenSeveral: (plans: string) => [
    `¡Excelente! Anoté ${plans}.`,
    `¡Perfecto! Tu pedido es ${plans}.`,
  ],
  forSeveralLines: [
    'Para varias líneas te atiende un asesor, que te da el total. Te escribe por aquí en unos minutos.',
  ],
  forBusiness: [
    'Para empresas y varios locales te atiende un asesor, que prepara la propuesta. Te escribe por aquí en unos minutos.',
  ],
  alsoNoted: (service: string) => [`También anoté que buscas ${service}.`],
  handOver: [
    'Te comunico con un asesor para completar tu contratación. Te escribe por aquí en unos minutos.',
    'Un asesor te escribe por aquí en unos minutos para cerrar los detalles.',
  ],
  handOverHuman: [
    'Claro, te comunico con una persona. Te escribe por aquí en unos minutos.',
    'Por supuesto, aviso a un asesor para que te atienda por aquí en unos minutos.',
  ],
  handOverSupport: [
    'Entiendo, lamento el inconveniente. Le paso tu caso a una persona para que te ayude por aquí.',
    'Siento lo que pasa con tu servicio. Una persona revisará tu caso y te escribe por aquí.',
  ],
  handOverComplaint: [
    'Lamento la mala experiencia. Una persona va a revisar tu caso y te escribe por aquí.',
    'Siento mucho lo ocurrido. Ya aviso a una persona para que lo vea contigo.',
  ],
  handOverCancel: [
    'Entiendo. Una persona te ayuda con ese trámite y te escribe por aquí.',
    'De acuerdo, le paso tu pedido a una persona para que lo vea contigo por aquí.',
  ],
  handOverBill: [
    '¡Gracias por tu recibo! Un asesor lo revisa y te propone una mejor opción por aquí.',
    'Recibí tu recibo, gracias. Un asesor lo revisa y te escribe con una propuesta.',
  ],
  handOverAt: (day: string) => [
    `Claro, le paso tu pedido a un asesor para que te contacte ${day}.`,
    `Por supuesto. Un asesor recibe tu pedido y te contacta ${day}.`,
  ],
  notedForAgent: ['Anotado, se lo paso a tu asesor.', 'Gracias, queda anotado para tu asesor.'],
  noted: ['Gracias, lo anoté.', 'Anotado, gracias.'],
  botAnswer: [
    'Soy un asistente automático. Si prefieres una persona, dímelo.',
    'Te atiende un asistente automático; si quieres hablar con una persona, dímelo.',
  ],
  stillWaiting: [
    'Ya avisé a un asesor, te escribe por aquí en unos minutos.',
    'Tu asesor ya tiene el aviso y te atenderá por aquí.',
  ],

  objection: objectionCopy,
  ...planCopy,

  willRemind: (day: string) => [
    `Claro, sin apuro. Te escribo ${day}.`,
    `Por supuesto, tómate tu tiempo. Te escribo ${day}.`,
  ],
  willRemindAfterConsult: (day: string) => [
    `Claro, consúltalo con calma. Te escribo ${day}.`,
    `Por supuesto, conversen con calma. Te escribo ${day}.`,
  ],
  asAgreed: ['De acuerdo, te escribo como quedamos.', 'Claro, quedamos así: te escribo ese día.'],
  inTwoDays: 'en un par de días',
  rejected: [
    'Entendido, gracias por tu tiempo. Si más adelante lo necesitas, aquí estoy.',
    'No hay problema, gracias por responder. Aquí estoy si cambias de idea.',
  ],
  optedOut: ['Listo, no te escribiremos ni llamaremos más.'],
  thanks: ['¡Gracias a ti!', '¡Con gusto!'],
  ready: ['¡Perfecto!', '¡Genial!'],
  goodbye: ['¡Hasta pronto! Que tengas un buen día.', '¡Nos vemos! Aquí estoy si me necesitas.'],
  referral: ['¡Gracias por recomendarnos! Pásale nuestro número y dile que escriba de tu parte.'],
  name: (name: string) => [`¡Mucho gusto, ${name}!`],
  voiceNote: [
    'Disculpa, por ahora no puedo escuchar audios. ¿Me lo escribes, por favor?',
    'No puedo escuchar notas de voz todavía. ¿Me lo cuentas por escrito?',
  ],
  mediaOnly: ['Recibí tu archivo, gracias. ¿Me cuentas qué necesitas?'],
  calm: [
    'Entiendo tu molestia. Estoy aquí para ayudarte con tu plan cuando quieras.',
    'Lamento que estés molesto. Sigo aquí para ayudarte con lo que necesites.',
  ],
  minor: [
    '¡Gracias por escribir! Para contratar hace falta alguien mayor de edad. Si un adulto de tu casa quiere, que me escriba por aquí.',
    'Para contratar se necesita una persona mayor de edad. Pídele a un adulto de tu casa que me escriba por aquí y lo vemos.',
  ],
  wrongNumber: [
    'Disculpa la molestia, fue un error. No te escribiremos más a este número.',
    'Perdona, nos equivocamos de número. No volveremos a escribirte.',
  ],
  wroteByMistake: ['No te preocupes, a todos nos pasa. ¡Que tengas un buen día!'],
  smallTalk: ['¡Todo bien, gracias!', '¡Muy bien por aquí, gracias!'],
  offTopic: [
    'De eso no sé mucho; lo mío son los planes de internet, celular y televisión.',
    'Ahí no te puedo ayudar, pero con planes de internet, celular o televisión sí.',
  ],
  nothingElse: ['Aquí estoy si necesitas algo más.', 'Cualquier cosa, me escribes por aquí.'],
  unclearPlans: [
    'Disculpa, no te entendí bien. ¿Me lo dices de otra forma?',
    'Perdona, no te entendí. ¿Te quedas con uno de los planes o tienes otra duda?',
  ],
  stillUnclear: [
    'Perdona, sigo sin entenderte. Si prefieres, te atiende una persona.',
    'Disculpa, no logro entenderte. Si quieres, te comunico con una persona.',
  ],
  humanButton: 'Hablar con un asesor',
  unclear: [
    'Disculpa, no te entendí bien. ¿Me lo dices de otra forma?',
    'Perdona, quiero ayudarte bien: ¿buscas un plan nuevo o tienes una consulta sobre tu servicio?',
  ],

  onlyHere: [
    'De acuerdo, seguimos así. Si prefieres que no te contactemos más, responde BAJA.',
    'Entendido, seguimos así. Responde BAJA si prefieres que no te contactemos más.',
  ],
  withoutAdviser: [
    'Claro, lo vemos tú y yo, sin asesor. Dime qué quieres saber o qué plan te interesa.',
  ],
  stillHere: ['Sí, aquí estoy. Dime en qué te ayudo.', 'Aquí sigo, dime.'],
  ...troubleCopy,
};
