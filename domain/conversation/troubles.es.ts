/** What is said where nothing is to be sold: trouble, danger, fraud, refusals and other people's affairs. */
export const troubleCopy = {
  despair: [
    'Siento mucho que estés pasando por esto; no tienes que llevarlo a solas. Por favor, llama a la Línea 113, opción 5, o al SAMU, 106. Ya aviso a una persona para que hable contigo.',
  ],
  emergency: [
    'Eso es urgente: llama por favor a la policía, 105, a los bomberos, 116, o al SAMU, 106. Ya aviso también a una persona del equipo.',
  ],
  violence: [
    'Siento mucho lo que vives; no es tu culpa. La Línea 100 te atiende con reserva, y si corres peligro llama al 105. Ya aviso a una persona del equipo. Borra este chat si alguien más ve tu celular.',
  ],
  bereaved: [
    'Siento mucho tu pérdida. Una persona te ayuda con ese trámite y te escribe por aquí.',
  ],
  condolence: ['Siento mucho tu pérdida. No te preocupes por esto; aquí estamos cuando quieras.'],
  illness: ['Espero que todo mejore pronto. Escríbeme cuando puedas, no hay apuro.'],
  whenYouCan: ['No hay problema, escríbeme cuando puedas.', 'Claro, escríbeme cuando puedas.'],
  identityTheft: [
    'Eso es serio; no des tus datos a nadie. Una persona revisará tu caso y te escribe por aquí.',
  ],
  paidStranger: [
    'Lamento lo que pasó: nosotros no pedimos pagos ni adelantos por mensaje. Guarda el comprobante. Una persona revisará tu caso y te escribe por aquí.',
  ],
  noPayments: [
    'No pagues ni deposites nada: por este medio no cobramos ni pedimos adelantos. Si ya pagaste, dímelo y lo ve una persona.',
    'Por este medio no pedimos dinero: no deposites nada. Si ya lo hiciste, dímelo y lo ve una persona.',
  ],
  cardOffered: [
    'No me envíes datos de tu tarjeta; si ya los pusiste, borra ese mensaje. Por este medio no cobramos nada.',
    'Tu tarjeta no hace falta aquí: no envíes sus datos y borra el mensaje si los pusiste. Por este medio no cobramos nada.',
  ],
  scam: ['Ese mensaje no es nuestro. No abras el enlace ni des tus datos o tu tarjeta.'],
  cardData: [
    'Por tu seguridad, no envíes datos de tarjetas y borra ese mensaje: por este medio no cobramos nada.',
    'Borra ese mensaje, por favor, y no envíes datos de tarjetas: por este medio no cobramos nada.',
  ],
  dataOfOthers: [
    'Los datos de otra persona no te los puedo dar. Si se trata de tu propio servicio, dímelo y te ayuda una persona.',
    'No puedo dar datos de otras personas. Por tu propio servicio sí te ayuda alguien del equipo.',
  ],
  noJobs: [
    'Gracias por tu interés. Aquí solo vemos planes, y de trabajo no tengo información. ¡Mucha suerte!',
    'Te agradezco, pero aquí no vemos temas de trabajo, solo planes. ¡Que te vaya muy bien!',
  ],
  noPurchases: [
    'Gracias, pero aquí solo atendemos a quienes buscan un plan.',
    'Gracias, no nos hace falta. Aquí solo vemos planes.',
  ],
  distributor: ['Gracias por tu interés. Una persona revisará tu caso y te escribe por aquí.'],
  numberSource: [
    'Es justo que preguntes de dónde vino tu contacto. Una persona revisará tu caso y te escribe por aquí. Si no quieres más mensajes, responde BAJA.',
  ],
  whoWeAre: (company: string) => [
    `Somos ${company} y ayudamos a elegir planes de internet y celular. Si no quieres más mensajes, responde BAJA.`,
    `Te contactamos de ${company}, por planes de internet y celular. Responde BAJA si no quieres más mensajes.`,
  ],
  refusedAgain: [
    'De acuerdo, no insisto. Si no quieres más mensajes, responde BAJA.',
    'Entendido, lo dejo así. Responde BAJA si no quieres más mensajes.',
  ],
  tellsAdviser: [
    'De acuerdo, se lo digo a tu asesor. Si cambias de idea, aquí estoy.',
    'Entendido, le aviso a tu asesor. Aquí estoy si cambias de idea.',
  ],
  notThePerson: ['Gracias por avisarme. Cuando pueda, que nos escriba o nos llame.'],
  handOverBought: ['Gracias por avisarme. Una persona revisará tu caso y te escribe por aquí.'],
  handOverDebt: [
    'Entiendo, se trata de tus recibos y pagos. Una persona revisará tu caso y te escribe por aquí.',
  ],
};
