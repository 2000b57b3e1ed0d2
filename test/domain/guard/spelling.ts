const small =
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'.split(
    ' ',
  );
const tens = '_ _ _ treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(' ');
const hundreds =
  '_ ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos'.split(
    ' ',
  );

/** A whole number from 0 to 9,999 as Spanish speakers say it. */
export function inWords(value: number): string {
  if (value < 30) return small[value] ?? '';
  if (value < 100)
    return [tens[Math.floor(value / 10)], small[value % 10]]
      .slice(0, value % 10 ? 2 : 1)
      .join(' y ');
  if (value === 100) return 'cien';
  if (value < 1_000) return joined(hundreds[Math.floor(value / 100)] ?? '', value % 100);
  const thousands = Math.floor(value / 1_000);
  return joined(thousands === 1 ? 'mil' : `${inWords(thousands)} mil`, value % 1_000);
}

const joined = (head: string, rest: number) => (rest === 0 ? head : `${head} ${inWords(rest)}`);
