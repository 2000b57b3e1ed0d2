/** Lower case, without accents. */
export const plainly = (text: string): string =>
  text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
