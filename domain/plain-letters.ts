/** Lower case, without accents: "Ñañez Tóvar" is "nanez tovar". */
export const plainLetters = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
