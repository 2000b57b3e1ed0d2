import prices from './vocabulary/prices.json' with { type: 'json' };

const amount =
  '(?:s/|us\\$|\\$)? ?\\d[\\d.,]*(?: (?:de )?(?:soles|sol|lucas|dolares|pesos|palos|mil))?(?![^ ])';
/** Up to four words that neither begin a wish of their own nor hold a figure. */
const gap = `(?: (?!(?:${prices.wishes.join('|')})(?![^ ]))[^ \\d$]+(?![^ ])){0,4}?`;
const charged = new RegExp(
  `(?<![^ ])(?<! (?:te|le|les) |^(?:te|le|les) )(?:${prices.someoneElses.join('|')})(?![^ ])${gap} ${amount}`,
  'g',
);
/** "Claro me da 200 a 35": the size stands before the price. */
const offered = new RegExp(
  `(?<![^ ])(?:${prices.sellers.join('|')}) (?:me |te |lo |la )*(?:da|dan)(?![^ ])${gap}(?: \\d+(?: mbps| gb)? (?:a|por|en))? ${amount}`,
  'g',
);
const refused = new RegExp(
  `(?<![^ ])(?<!(?:${prices.limits.join('|')}) )${amount}(?= (?:${prices.behind.join('|')})(?![^ ]))`,
  'g',
);

/**
 * A normalised message without what somebody else charges, what they earn or owe, or find too much:
 * "pago 120 soles en movistar y quiero bajar a 80".
 */
export const withoutOtherPrices = (normalised: string): string =>
  [refused, charged, offered].reduce((text, pattern) => text.replace(pattern, ' ¦ '), normalised);
