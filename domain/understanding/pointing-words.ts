/** What may stand before and after what points, and adds nothing. */
export const leading =
  '^(?:(?:ya|si|no|y|bueno|ok|okey|oki|listo|pues|pe|dale|entonces|creo que|dice que|quiero|dame|deme|prefiero|mejor|me quedo con|vamos con|voy con|me llevo|con|anotame|tomo|elijo|escojo|eligo|confirmo|mas bien|seria|causa|amigo|amiga) )*';
export const trailing =
  '(?: (?:porfa|por favor|porfis|pues|pe|nomas|gracias|entonces|nada mas|mejor|al mes|mensual|esta bien|si|ya|mismo|misma|quiero|me quedo|plan|causa|amigo|amiga))*$';

const only = new RegExp(
  `${leading}(?:(?:el|la|lo|al|ese|esa|con|uno|una)(?: plan| opcion)?(?: de| del)?)(?: (?:plan|ilimitad[oa]|prepago|postpago|duo|trio|combo|streaming|cable|tv))*${trailing}`,
);

/** A pointer whose operator or kind is all that it says. */
export const isNothingElse = (words: string): boolean => only.test(words.trim());
