import type { Objection } from '../../labels.ts';

/** Patterns over normalised text; a pattern of `unless` takes the objection back ("no es por el precio"). */
export const objectionPatterns: { objection: Objection; fits: RegExp[]; unless?: RegExp[] }[] = [
  {
    objection: 'price',
    fits: [
      /\b(muy|mucho|demasiado|esta|es|tan|bien|super|re) (caro|cara|costoso|elevado|alto)\b/,
      /\bcaro\b/,
      /\b(no me alcanza|no tengo (plata|dinero|presupuesto)|fuera de mi presupuesto|mucha plata|mucho dinero|se me va de presupuesto|mas barato|algo mas economico)\b/,
    ],
    unless: [
      /\bno es (tan )?(caro|por el precio|el precio|por la plata)\b/,
      /\bno (esta|me parece) (tan )?caro\b/,
    ],
  },
  {
    objection: 'contract_term',
    fits: [
      /\b(no quiero|sin|no me gusta\w*|odio) (contrato|permanencia|amarrarme|atarme|plazo\w*)\b/,
      /\b(amarrad[oa]|atad[oa]|permanencia|penalidad)\b/,
    ],
    unless: [/\b(hay|tiene|tienen|cuanto es la|cual es la) (permanencia|penalidad)\b/],
  },
  {
    objection: 'distrust',
    fits: [
      /\b(desconfi\w+|estafa\w*|engaño|no (les )?(creo|confio)|seguro que (es|son)|es (real|verdad|confiable|seguro)|mentira|fraude|letra chica|trampa)\b/,
    ],
  },
  {
    objection: 'has_provider',
    fits: [
      /\b(ya tengo|ya cuento con|tengo (contrato|servicio|internet) con|estoy con|uso|actualmente tengo)\b.*\b(internet|servicio|claro|movistar|entel|wom|win|operador|proveedor|plan|cable|bitel)\b/,
    ],
  },
  {
    objection: 'needs_to_consult',
    fits: [
      /\b(consultar\w*|consulto|conversar\w*|converso|preguntar\w*|pregunto|hablarlo|hablar)\b.*\b(espos[oa]|marido|mujer|mam[ai]|pap[ai]|familia|herman[oa]|dueñ[oa]|jefe|hij[oa]s?|pareja|casa|soci[oa])\b/,
    ],
  },
  {
    objection: 'coverage',
    fits: [
      /\b(no (llega|hay|tengo) (cobertura|señal|fibra)|mala (cobertura|señal)|la señal (es|esta) (mala|debil|baja))\b/,
    ],
  },
  {
    objection: 'installation_time',
    fits: [
      /\b(demora\w*|tarda\w*) (mucho|demasiado|bastante)\b/,
      /\bmucho tiempo (para|en) (instalar|la instalacion)\b/,
      /\blo (necesito|quiero) (ya|hoy|urgente)\b/,
    ],
  },
  {
    objection: 'speed',
    fits: [
      /\b(muy|es|esta|demasiado|bien) (lento|lenta|poca velocidad)\b/,
      /\b(poca velocidad|no alcanza la velocidad|pocos mbps|muy poco\w* (mbps|gb))\b/,
    ],
  },
  {
    objection: 'not_interested',
    fits: [
      /\bno (me interesa|estoy interesad[oa]|quiero nada|necesito)\b/,
      /\b(ya no (me interesa|quiero|deseo|necesito)|perdi el interes)\b/,
    ],
  },
];
