/** What the line itself says, without the assistant. */
export const copy = {
  busy: 'Hola. En este momento ya estamos en una llamada contigo. Vuelve a llamarnos en un minuto, por favor.',
  hiddenNumber:
    'Hola. Para atenderte necesitamos ver tu número. Llámanos sin ocultarlo, o escríbenos por WhatsApp. Gracias.',
  waiting: 'Gracias por esperar. En un momento te atiende una persona.',
  broken:
    'Disculpa, tenemos un problema técnico con la llamada. Te vamos a volver a llamar. Hasta luego.',
  voicemail: (company: string) =>
    `Hola, te llama el asistente de ${company}. Te llamábamos por los planes que consultaste. Escríbenos por WhatsApp o devuélvenos la llamada cuando puedas. Gracias.`,
  toAgent: (summary: string) => `Te paso una llamada de Timbre. ${summary}`,
};
