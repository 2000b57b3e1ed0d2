import type { Intent } from '../../labels.ts';

/**
 * Patterns over normalised text (lower case, no accents, chat spelling written out). A message has
 * every intent of which one pattern fits and no pattern of `unless` does.
 */
export interface IntentPattern {
  intent: Intent;
  fits: RegExp[];
  unless?: RegExp[];
}

export const intentPatterns: IntentPattern[] = [
  {
    intent: 'greeting',
    fits: [
      /^(muy )?(hola|buenas|buenos|buen dia|holi|alo|saludos|que tal|hey|ey)\b/,
      /\b(buenos dias|buenas tardes|buenas noches)\b/,
    ],
  },
  {
    intent: 'ask_price',
    fits: [
      /\b(cuanto|cuantos)\b.*\b(cuesta|cuestan|vale|valen|sale|saldria|pago|pagaria|pagar|cobran|esta|estan|es|seria|soles|dolares|mensual)\b/,
      /\b(precio|precios|costo|costos|tarifa|tarifas|mensualidad)\b/,
      /\bque (precio|costo|valor)\b/,
      /\ba (cuanto|como)\b/,
      /\bcuanto$/,
      /^(y )?cuanto( es| cuesta| sale)?$/,
      /\bel (mas )?(barato|economico)\b/,
    ],
    unless: [
      /\b(compar\w*|diferencia)\b/,
      /\bno (es|fue) por el precio\b/,
      /^(?!.*\bcuant\w* (cuesta|vale|sale|esta|es)).*\bcuanto (demora|tarda|tiempo)\w*\b/,
      /\bmejor precio\b.*\brecibo\b/,
    ],
  },
  {
    intent: 'ask_plan_info',
    fits: [
      /\b(que|cuales|cual) (son )?(los |las )?(planes|plan|paquetes|opciones|velocidades|beneficios|promos)\b/,
      /\b(informacion|info|detalles|mas datos|caracteristicas)\b/,
      /\bque (incluye|trae|ofrecen|tienen|tienes|velocidad|beneficios)\b/,
      /\b(quiero|quisiera|necesito|busco|me interesa|deseo|interesad[oa]|contratar|poner|instalar)\b.*\b(internet|plan|linea|television|telefono|fijo|chip|combo|duo|trio|fibra|servicio|postpago|prepago|paquete)\b/,
      /\bcuant\w+ (mbps|gb|canales)\b/,
    ],
    unless: [/\b(cancelar|dar de baja|anular)\b/],
  },
  {
    intent: 'ask_coverage',
    fits: [
      /\bcobertura\b/,
      /\b(llega|llegan|hay|tienen|dan) (servicio|internet|fibra|señal)?\s*(a|en|por|hasta) (mi|la|el|los|las|esta|aqui|aca)\b/,
      /\b(llega|llegan)\b.*\b(zona|casa|distrito|calle|barrio)\b/,
    ],
  },
  {
    intent: 'ask_installation',
    fits: [
      /\b(instalacion|instalan|instalar|instalarian|instalen|tecnico|tecnicos)\b/,
      /\bcuanto (demora|demoran|tarda|tardan|tiempo)\b/,
      /\bcuando (vienen|viene|vendrian|ponen|conectan)\b/,
    ],
    unless: [/\b(quiero|quisiera) (instalar|poner)\b/],
  },
  {
    intent: 'ask_terms',
    fits: [
      /\b(contrato|permanencia|requisito|requisitos|penalidad|documentos|plazo|dni|clausula)\b/,
      /\bque (necesito|piden|debo|tengo que) (para|presentar|llevar|tener)?\b/,
      /\bcuantos meses\b/,
    ],
  },
  {
    intent: 'ask_discount',
    fits: [
      /\b(descuento|descuentos|promo|promos|promocion|promociones|oferta|ofertas|rebaja|rebajar|rebajas|bono|dscto)\b/,
      /\b(algo|mas) (mas )?(barato|economico)\b/,
      /\bmenos\b.*\b(precio|soles|dolares)\b/,
    ],
  },
  {
    intent: 'compare_prices',
    fits: [
      /\bcompar\w*\b/,
      /\b(cual|quien|que operador|que empresa) (es|tiene|da|ofrece|sale|me conviene)\b.*\b(mejor|barat\w+|conviene|rapid\w+|economic\w+)\b.*\b(o|entre|que)\b/,
      /\b(claro|movistar|entel|wom) (o|vs|versus) (claro|movistar|entel|wom)\b/,
      /\bdiferencia (entre|de)\b/,
      /\b(en|con) (claro|movistar|entel|wom|otra empresa|otro lado)\b.*\b(mas barato|menos|mejor precio|me ofrecen|ofrecen)\b/,
      /\bestoy (viendo|mirando|cotizando)\b.*\b(otras|otros|varias|opciones|empresas|operadores)\b/,
    ],
  },
  {
    intent: 'accept',
    fits: [
      /^(si|sip|ya|ok|oka|okey|okay|dale|claro|claro que si|por supuesto|esta bien|bueno|perfecto|listo|de acuerdo|va|vale|sale|genial|excelente|correcto|exacto|asi es|hagamoslo|me parece( bien)?|de una|ya pues|si pues|si por favor|si gracias|bacan|chevere|👍|👌|✅)( (por favor|gracias|pues|ya|nomas|perfecto|claro|si|ok|dale|señorita|amigo|amiga|me interesa|👍|😊|🙏))*$/,
      /\b(lo quiero|la quiero|lo tomo|me lo llevo|acepto|me anoto|hagamoslo|quiero contratarlo|lo contrato|me interesa|contratemos)\b/,
      /^si\b.*\b(quiero|quisiera|interesa|acepto|sigo interesad[oa]|por favor)\b/,
    ],
    unless: [/\bno (lo quiero|me interesa|acepto|quiero|estoy interesad[oa])\b/, /\bpero no\b/],
  },
  {
    intent: 'reject',
    fits: [
      /^(no|nop|nada|tampoco|ya no|mejor no|no gracias|por ahora no|todavia no|aun no)( (gracias|señorita|amigo|por ahora|muchas gracias|pues|ya))*$/,
      /\b(no (me interesa|quiero|deseo|necesito|estoy interesad[oa]|me convence)|ya no|gracias pero no|dejalo asi|no gracias)\b/,
    ],
    unless: [
      /\bno (quiero|deseo) (que me )?(llamen|escriban|mas mensajes|recibir|contrato|permanencia|pagar|esperar)\b/,
      /\bya no (me )?(llamen|escriban|manden|molesten|funciona|tengo)\b/,
      /\bno me interesa el precio\b/,
    ],
  },
  {
    intent: 'think_about_it',
    fits: [
      /\b(lo|la|voy a|dejame|dejeme|tengo que|deja) (pienso|pensare|pensarlo|pensar|lo pienso|consultarlo|consultar|evaluar|evaluarlo|analizar|verlo|revisarlo)\b/,
      /\b(pensare|pensarlo|lo pienso|lo pensare|lo evaluo|lo veo|lo consulto|lo converso)\b/,
      /\b(te|les|le) (aviso|escribo|confirmo|llamo|respondo)\b/,
      /\bmas (tarde|adelante|rato)\b/,
      /\b(la proxima semana|fin de mes|cuando cobre|otro dia|despues) (te|les|lo|veo|vemos|recien)\b/,
    ],
  },
  {
    intent: 'ask_human',
    fits: [
      /\b(hablar|comunicar\w*|conversar|contactar\w*|pasame|paseme|pase|derivame|atiend\w+|comunique\w*)\b.*\b(persona|asesor|asesora|humano|humana|alguien|agente|vendedor|vendedora|ejecutivo|ejecutiva|supervisor|encargado|operador|representante|señorita)\b/,
      /\b(un|una|con) (asesor|asesora|humano|persona real|agente|ejecutivo|vendedor|vendedora|representante)\b/,
      /\b(eres|es) un? (robot|bot|maquina)\b/,
      /^(asesor|humano|agente|persona)$/,
      /\b(llamame|llameme|me (puedes|pueden|podrian|podrias) llamar|me llaman|llamenme)\b/,
    ],
    unless: [/\bno me (llamen|llames)\b/],
  },
  {
    intent: 'opt_out',
    fits: [
      /^(baja|stop|alto|salir|cancelar suscripcion|desuscribir\w*|remover|unsubscribe)$/,
      /\b(no (me )?(llamen|llames|escriban|escribas|molesten|manden|envien|contacten|fastidien)|dejen? de (escribir|llamar|molestar|mandar|enviar)\w*|no (quiero|deseo) (recibir )?(mas )?(mensajes|llamadas|publicidad|spam)|ya no me (llamen|escriban|manden|molesten)|borren? mi numero|eliminen? mi numero|dame de baja (de|del) (la lista|los mensajes|whatsapp)|no quiero que me (escriban|llamen))\b/,
    ],
  },
  { intent: 'thanks', fits: [/\b(gracias|agradec\w+|muy amable|te pasaste)\b/, /🙏/u] },
  {
    intent: 'goodbye',
    fits: [
      /\b(chau|chao|adios|hasta luego|nos vemos|hasta mañana|bye|que tengas buen dia|buen dia igualmente|hasta pronto)\b/,
    ],
  },
  {
    intent: 'existing_customer',
    fits: [
      /\b(mi (internet|servicio|linea|wifi|señal|cable|television|telefono|router|modem|plan actual))\b.*\b(no (funciona|anda|tengo|hay|prende|carga|sirve)|lent\w+|cae|caido|cortad\w+|falla\w*|malogr\w+|problema\w*|intermitente|se va)\b/,
      /\b(no (tengo|hay) (internet|señal|servicio|linea))\b/,
      /\b(soy|ya soy|somos) cliente\w*\b/,
      /\b(averia|soporte|reclamo por mi servicio|estado de cuenta|mi factura|pagar mi recibo|fecha de pago|cambio de domicilio|mudanza de mi)\b/,
    ],
  },
  {
    intent: 'cancel_service',
    fits: [
      /\b(cancelar|dar de baja|anular|desactivar|cortar|retirar)\b.*\b(servicio|linea|contrato|internet|plan|cable|television)\b/,
      /\b(me quiero|quiero) (cambiar|ir|salir) de (claro|movistar|entel|wom)\b/,
    ],
  },
  {
    intent: 'complaint',
    fits: [
      /\b(reclamo|reclamar|queja|quejarme|denuncia\w*|indecopi|osiptel|pesimo|pesima|malisimo|estafa\w*|estafadores|ladrones|mentiros\w+|engañ\w+|incompetentes|inutil\w*|verguenza|asco|porqueria|mierda|carajo|imbecil\w*|idiota\w*)\b/,
      /\bnadie (me )?(responde|contesta|atiende|soluciona)\b/,
    ],
  },
  {
    intent: 'send_bill',
    fits: [
      /\b(mi|este|aqui|adjunto|mando|envio|paso)\b.*\b(recibo|boleta|factura)\b/,
      /\bmi recibo\b/,
    ],
  },
  {
    intent: 'refer_friend',
    fits: [
      /\b(referid\w+|refiero|referir|recomend\w+|mi (amig[oa]|prim[oa]|vecin[oa]|herman[oa]|cuñad[oa]))\b.*\b(tambien|quiere|interesad\w+|numero|necesita)\b/,
      /\b(programa de )?referidos\b/,
    ],
  },
];
