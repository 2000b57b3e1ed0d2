/** Fifteen or sixteen digits as they stand on a card; DNI, RUC and telephones are shorter, accounts longer. */
const cardNumber =
  /(?<![\d-])[3-6]\d{3}(?:[ -]?\d{4}[ -]?\d{4}[ -]?\d{3,4}|[ -]?\d{6}[ -]?\d{5})(?![\d-])/;
const securityCode = /\b(?:cvv|cvc|ccv)2?\W{0,3}(?:es )?\d{3,4}\b/i;

/** A card's number or its security code: never to be repeated, and to be warned of. */
export const holdsCardData = (text: string): boolean =>
  cardNumber.test(text) || securityCode.test(text);
