/** What is said of the plans themselves: prices, sizes, reach, installation, contract, promotions. */
export const planCopy = {
  onlyCopper: ['A esa zona todavía no llega la fibra; esto es lo que hay por línea telefónica:'],
  noSuchSize: (size: string) => [
    `Justo ${size} no tengo; esto es lo más cercano:`,
    `No hay un plan de exactamente ${size}, pero sí estos:`,
  ],
  priceOfIt: (plan: string) => [
    `A ese precio no lo tengo; es ${plan}.`,
    `Ese precio no lo manejamos. Lo que hay es ${plan}.`,
  ],
  priceOfItFrom: (size: string, price: string) => [
    `A ese precio no lo tengo; ${size} va desde ${price} al mes, según tu zona.`,
    `Ese precio no lo manejamos: ${size} cuesta desde ${price} al mes, según tu zona.`,
  ],
  overBudget: [
    'Con ese monto no tengo un plan; lo más económico es esto:',
    'Por ese monto no hay plan en tu zona. Lo más económico:',
  ],
  otherCurrency: (currency: string) => [
    `Nuestros precios están en ${currency}; lo más económico es esto:`,
    `Manejamos precios en ${currency}. Lo más económico es esto:`,
  ],
  currencies: { USD: 'dólares', PEN: 'soles', CLP: 'pesos', COP: 'pesos' },
  noSuchPrice: [
    'A ese precio no lo tengo; este es el precio real:',
    'Ese precio no lo manejamos. Lo más cercano es esto:',
  ],
  planList: ['Estas son tus opciones:', 'Mira estas opciones:'],
  listButton: 'Ver planes',
  listSection: 'Planes disponibles',

  fastest: (plan: string) => [
    `Nuestro internet más rápido es ${plan}.`,
    `El más rápido que tenemos es ${plan}.`,
  ],
  top: (plan: string) => [`El más completo es ${plan}.`, `El más completo que tenemos es ${plan}.`],
  dependsOnZone: [
    'La disponibilidad depende de tu zona.',
    'Depende de tu zona, la reviso contigo.',
  ],
  priceFrom: (price: string, service: string) => [
    `Los planes de ${service} van desde ${price} al mes, según tu zona.`,
    `En ${service} tenemos planes desde ${price} al mes; depende de tu zona.`,
  ],
  inOurCurrency: (currency: string) => [
    `Los precios están en ${currency}; cuánto es en soles te lo confirma un asesor antes de contratar.`,
    `Manejamos precios en ${currency}. El monto en soles te lo dice un asesor antes de contratar.`,
  ],
  ourOperators: (operators: string) => [
    `Trabajamos con ${operators}; cuáles llegan depende de tu zona.`,
  ],
  priceFromHere: (price: string, service: string) => [
    `Los planes de ${service} van desde ${price} al mes.`,
    `En ${service} tenemos planes desde ${price} al mes.`,
  ],
  sizeFrom: (size: string, price: string) => [
    `${size} cuesta desde ${price} al mes, según tu zona.`,
    `${size} va desde ${price} al mes; depende de tu zona.`,
  ],
  planPrice: (plan: string, price: string) => [
    `${plan} cuesta ${price} al mes.`,
    `${plan} está a ${price} al mes.`,
  ],
  reach: (zone: string, operators: string) => [
    `En ${zone} llegamos con ${operators}.`,
    `Sí, en ${zone} hay servicio de ${operators}.`,
  ],

  notReachedBy: (operator: string, zone: string, others: string) => [
    `${operator} no llega a ${zone}; ahí hay servicio de ${others}.`,
    `En ${zone} no tenemos ${operator}; lo que hay es de ${others}.`,
  ],
  copperIn: (zone: string, operators: string) => [
    `A ${zone} todavía no llega la fibra; hay internet por línea telefónica de ${operators}.`,
  ],
  notOurs: (theirs: string, ours: string) => [
    `Con ${theirs} no trabajamos; tenemos planes de ${ours}.`,
    `No vendemos planes de ${theirs}. Trabajamos con ${ours}.`,
  ],

  installation: (plan: string, cost: string, days: string) => [
    `Con ${plan} la instalación ${cost}${days}.`,
  ],
  activation: (plan: string, cost: string, days: string) => [
    `Con ${plan} la instalación de tu línea ${cost}${days}.`,
  ],
  installationFree: 'es gratis',
  installationCost: (price: string) => `cuesta ${price}, una sola vez`,
  installationDays: (days: number) => ` y se hace en unos ${days} días hábiles`,
  contract: (plan: string, contract: string) => [`${plan} ${contract}.`],
  papers: [
    'Para contratar solo necesitas tu documento de identidad y la dirección.',
    'Solo te pedirán tu documento de identidad y la dirección.',
  ],
  contractMonths: (months: number) => `tiene un contrato de ${months} meses`,
  noContract: 'no tiene permanencia',
  promotion: (plan: string, text: string, reduced: string, full: string) => [
    `Ahora hay una promoción: ${plan} con ${text}; queda en ${reduced} al mes y después en ${full}.`,
    `Hay una promoción vigente: ${plan} con ${text}; pagas ${reduced} al mes y después ${full}.`,
  ],
  noPromotionOf: (plan: string, price: string) => [
    `${plan} no tiene promoción ahora: cuesta ${price} al mes.`,
    `Por ahora ${plan} no tiene descuento: son ${price} al mes.`,
  ],
  noPromotion: [
    'En este momento no hay una promoción vigente para esos planes.',
    'Hoy no tengo un descuento para esos planes.',
  ],
  cheapest: (plan: string) => [
    `El más económico es ${plan}.`,
    `Lo más económico que tengo es ${plan}.`,
  ],
  alreadyCheapest: (plan: string) => [
    `Ese ya es el más económico que tengo: ${plan}.`,
    `No tengo uno más económico: es ${plan}.`,
  ],
  recommend: (plan: string) => [
    `Para lo que me cuentas te recomiendo ${plan}.`,
    `Yo te recomendaría ${plan}.`,
  ],
  includes: (plan: string, benefits: string) => [`${plan} incluye: ${benefits}.`],
  detail: (plan: string, detail: string) => [`${plan}: ${detail}.`],
  detailElsewhere: (plan: string, detail: string) => [`Eso lo tiene ${plan}: ${detail}.`],
  detailUnknown: [
    'Ese detalle te lo confirma un asesor antes de contratar.',
    'Eso prefiero que te lo confirme un asesor antes de que decidas.',
  ],
  arrivalUnknown: (zone: string) => [
    `Todavía no tengo una fecha para ${zone}; si llegamos, un asesor te avisa por aquí.`,
    `Aún no hay fecha de llegada a ${zone}. Si llegamos, un asesor te avisa por aquí.`,
  ],
  compare: ['Así se comparan:', 'Te dejo la comparación:'],
  compareNothing: ['No tengo dos planes comparables en tu zona.'],
};
