/** What may stand before and after what points, and adds nothing. */
export const leading =
  '^(?:(?:ya|si|no|y|bueno|ok|okey|oki|listo|pues|pe|dale|entonces|creo que|dice que|quiero|dame|deme|prefiero|mejor|me quedo con|vamos con|voy con|me llevo|con|anotame|tomo|elijo|escojo|eligo|confirmo|mas bien|seria|causa|amigo|amiga) )*';
export const trailing =
  '(?: (?:porfa|por favor|porfis|pues|pe|nomas|gracias|entonces|nada mas|mejor|al mes|mensual|esta bien|si|ya|mismo|misma|quiero|me quedo|plan|causa|amigo|amiga))*$';

const pointing = new Set('el la lo al ese esa con uno una quiero dame deme prefiero'.split(' '));
const fillers = new Set(
  'ya si y bueno ok okey oki listo pues pe dale entonces creo que me quedo vamos voy llevo anotame tomo elijo escojo mas bien seria causa amigo amiga porfa por favor nomas gracias mejor mismo misma plan opcion de del ilimitado ilimitada prepago postpago duo trio combo streaming cable television'.split(
    ' ',
  ),
);

/** A pointer whose operator or kind is all that it says: "me quedo con …", "ya, el de …". */
export function isNothingElse(words: string): boolean {
  const all = words.split(' ').filter(Boolean);
  return (
    all.some((word) => pointing.has(word)) &&
    all.every((word) => pointing.has(word) || fillers.has(word))
  );
}
