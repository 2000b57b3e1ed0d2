import type { Cue, Sentiment, Service } from '../../labels.ts';

/** Services by the words that name them (normalised text). The first that fits wins. */
export const servicePatterns: { service: Service; fits: RegExp }[] = [
  {
    service: 'combo',
    fits: /\b(combo|duo|trio|doble|triple|internet (y|con|mas) (television|telefono)|television (y|con|mas) internet)\b/,
  },
  { service: 'internet', fits: /\b(internet|fibra|mbps|router|modem|banda ancha)\b/ },
  {
    service: 'mobile',
    fits: /\b(celular|movil|chip|linea movil|postpago|prepago|portar|portabilidad|plan de datos|gb|recarga)\b/,
  },
  { service: 'tv', fits: /\b(television|canales|futbol|streaming)\b/ },
  { service: 'landline', fits: /\b(telefono fijo|linea fija|telefonia fija|fijo)\b/ },
];

export const operatorPatterns: { operator: string; fits: RegExp }[] = [
  { operator: 'movistar', fits: /\b(movistar|movi star|mobistar|movistart|telefonica)\b/ },
  { operator: 'entel', fits: /\b(entel|emtel|entell)\b/ },
  { operator: 'wom', fits: /\b(wom|wow|woom)\b/ },
  // "claro" alone is a yes: the operator needs a word before or after it that says so.
  {
    operator: 'claro',
    fits: /\b(de|en|con|tengo|soy|entre|o|y|es|uso|a|plan|internet|fibra|quiero|operador|mejor|vs|cliente) claro\b(?! que)|\bclaro (hogar|peru|o|vs|y|tiene|me|da|es mejor|video|max)\b/,
  },
];

export const cuePatterns: { cue: Cue; fits: RegExp }[] = [
  {
    cue: 'superlative',
    // "mejor" alone is a change of mind: "mejor en Comas".
    fits: /\b(mas (rapid\w+|veloz|potente|complet\w+|barat\w+|economic\w+|alt\w+|grande|buen\w+)|(el|la|lo|los|las|es) mejor(es)?|mejor(es)? (plan|planes|internet|fibra|opcion|velocidad|oferta|precio|servicio)|maxim\w+|tope|top)\b/,
  },
  {
    cue: 'urgency',
    fits: /\b(urgente|urge|urgencia|hoy mismo|ahora mismo|lo antes posible|cuanto antes|ya mismo|inmediat\w+|para hoy|lo necesito ya|rapido por favor)\b/,
  },
  {
    cue: 'premium',
    fits: /\b(mas (rapid\w+|veloz|potente|complet\w+)|maxima velocidad|el mejor (plan|internet)|la mejor velocidad|premium|ilimitad\w+|gamer|gaming|1000 mbps|600 mbps|800 mbps|tope de gama|el mas alto)\b/,
  },
];

export const sentimentPatterns: { sentiment: Sentiment; fits: RegExp }[] = [
  {
    sentiment: 'negative',
    fits: /\b(caro|mal|mala|malo|pesim\w+|molest\w+|hart[oa]|horrible|fatal|lent[oa]|problema\w*|reclamo|queja|estafa\w*|no me (gusta|interesa)|mierda|carajo|inutil\w*|nunca|peor|cansad[oa]|fastidi\w+|decepcion\w*)\b|😡|😠|🤬|👎|😤/u,
  },
  {
    sentiment: 'positive',
    fits: /\b(gracias|genial|excelente|perfecto|buenisimo|bacan|chevere|me (gusta|encanta|interesa)|que bien|amable|super|listo|feliz)\b|😊|😀|😍|👍|🙏|❤|🥰|😁/u,
  },
];
