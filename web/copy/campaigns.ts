/** Scripts of the default campaign. */
export const campaignScripts: Record<string, string> = {
  plan_details: 'detalles del plan',
  resolve_doubts: 'resolver dudas',
  special_offer: 'oferta especial',
  last_chance: 'última oportunidad',
};

/** Why a lead left a campaign. */
export const stopReasons: Record<string, string> = {
  replied: 'respondió',
  won: 'compró',
  lost: 'se cerró',
  opted_out: 'pidió no ser contactado',
  left: 'lo sacó una persona',
  completed: 'terminó',
};
