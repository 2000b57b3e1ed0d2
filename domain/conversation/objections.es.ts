/** What is answered to each objection. Figures come from the catalogue. */
export const objectionCopy = {
  price: (plan: string, price: string) => [
    `Entiendo, el precio importa. El más económico es ${plan}: ${price} al mes.`,
    `Te comprendo. Puedes empezar con ${plan} a ${price} al mes.`,
  ],
  pricePromotion: (plan: string, text: string, reduced: string, full: string) => [
    `Te entiendo. Hay una promoción vigente: ${plan} con ${text}; pagas ${reduced} al mes y después ${full}.`,
  ],
  priceLeast: (plan: string) => [
    `No tengo uno de menor precio que ${plan}. Si quieres, un asesor revisa tu caso contigo.`,
    `El de menor precio sigue siendo ${plan}; si prefieres, lo ves con un asesor.`,
  ],
  contractTerm: (plan: string, price: string) => [
    `Tengo una opción sin permanencia: ${plan} a ${price} al mes.`,
  ],
  contractTermNone: (months: number) => [
    `Los planes de tu zona tienen un contrato de ${months} meses; un asesor te explica las condiciones antes de decidir.`,
  ],
  contractTermSome: ['Entiendo. El plazo exacto depende de tu zona, y lo sabrás antes de decidir.'],
  distrust: [
    'Es normal querer estar seguro. Un asesor puede mostrarte el contrato antes de que decidas, sin compromiso.',
    'Te entiendo. No te pido ningún pago por aquí y recibes el contrato antes de decidir.',
  ],
  hasProvider: [
    'Si quieres, comparo lo que pagas hoy con lo que hay en tu zona.',
    'Entiendo. Puedo comparar tu plan actual con los de tu zona, sin compromiso.',
  ],
  hasProviderCompare: (plan: string) => [
    `Entiendo. Para que compares con lo que pagas hoy: ${plan}.`,
    `Para que compares, aquí hay ${plan}.`,
  ],
  needsToConsult: [
    'Claro, consúltalo con calma. Te dejo los planes aquí mismo y te escribo luego.',
    'Por supuesto, conversen con calma. Yo te escribo más adelante.',
  ],
  coverage: [
    'Reviso la cobertura exacta de tu zona antes de que contrates.',
    'Antes de contratar, un asesor confirma la cobertura de tu dirección exacta.',
  ],
  coverageIn: (zone: string, operators: string) => [
    `En ${zone} llegamos con ${operators}; antes de contratar, un asesor confirma tu dirección exacta.`,
    `Sí tenemos red en ${zone} (${operators}), y un asesor confirma tu dirección antes de contratar.`,
  ],
  installationTime: (days: number) => [
    `La instalación se hace en unos ${days} días hábiles; un asesor puede ver la fecha más cercana.`,
  ],
  installationAsk: [
    'Entiendo que lo necesitas antes. La fecha más cercana la confirma un asesor con tu dirección.',
  ],
  installationSooner: (days: number, plan: string, soonerDays: number) => [
    `La instalación se hace en unos ${days} días hábiles. El que se instala antes es ${plan}: en unos ${soonerDays} días hábiles.`,
  ],
  speed: (plan: string) => [`Si necesitas más velocidad, está ${plan}.`],
  notInterested: [
    'Entendido, gracias por tu tiempo. Si más adelante lo necesitas, aquí estoy.',
    'No hay problema. Si cambias de idea, me escribes por aquí.',
  ],
};
