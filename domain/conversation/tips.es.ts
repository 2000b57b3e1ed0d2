/** What the person who writes reads beside a suggestion, and words for them that the assistant itself never says. */
export const tips = {
  objection: {
    price: 'Mencionó precio alto → ofrece el plan básico',
    contract_term: 'No quiere permanencia → ofrece un plan sin contrato',
    distrust: 'Desconfía → ofrece ver el contrato antes',
    has_provider: 'Ya tiene operador → compara con lo que paga',
    needs_to_consult: 'Debe consultarlo → deja una fecha acordada',
    coverage: 'Duda de la cobertura → verifica su dirección',
    installation_time: 'Le preocupa el plazo → da el plazo real',
    speed: 'Preguntó por velocidad → destaca la fibra',
    not_interested: 'No muestra interés → agradece y deja la puerta abierta',
  },
  asked: {
    ask_price: 'Preguntó el precio → dáselo primero',
    ask_coverage: 'Preguntó por la cobertura → confirma quién llega',
    ask_discount: 'Preguntó por descuentos → solo la promoción vigente',
    compare_prices: 'Está comparando → mándale la comparación',
    ask_installation: 'Preguntó por la instalación',
    ask_terms: 'Preguntó por contrato o requisitos',
  },
  close: (plan: string) => `Eligió ${plan} → pide los datos para contratar`,
  closeText: (plan: string, price: string, name: string) =>
    `¡Perfecto! Para contratar ${plan} (${price} al mes) necesito ${name}tu documento de identidad y la dirección de instalación.`,
  fullName: 'tu nombre completo, ',
  support: 'Es cliente y tiene un problema → atiéndelo, no le vendas',
  supportText:
    'Lamento lo ocurrido. Para revisarlo necesito el documento del titular. ¿Me lo compartes y me cuentas desde cuándo pasa?',
  cancel: 'Quiere dar de baja un servicio → ayúdalo con el trámite',
  cancelText:
    'Entiendo, te ayudo con ese trámite. ¿Me compartes el documento del titular y el servicio que quieres dar de baja?',
  bill: 'Mandó su recibo → compáralo con lo que hay en su zona',
  billText: 'Gracias por tu recibo, lo reviso y te digo si hay algo mejor para ti.',
  consult: 'Lo va a pensar → acuerda un día',
  consultText: 'Claro, sin apuro. ¿Qué día te viene bien que te escriba?',
  minor: 'Es menor de edad → pide que escriba un adulto',
  letGo: 'Dijo que no → agradece y no insistas',
  uncovered: 'No llega un servicio fijo a su zona → dilo con claridad y ofrece lo que sí hay',
  service: 'Falta saber qué busca → pregúntalo',
  zone: 'Falta la zona → pregunta el distrito',
  offer: 'Todavía no elige → recuérdale sus opciones',
};
