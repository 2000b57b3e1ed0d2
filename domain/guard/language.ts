const spanish = new Set(
  'de la el los las un una que en y a tu te es con por para al del mi me si no lo le se tenemos tienes cual como mas este esta hola gracias plan planes mes'.split(
    ' ',
  ),
);
const foreign = new Set(
  'the your sure costs cost great choice which want help would like best dollars dollar forty thirty twenty fifty sixty hundred five four um uma custa tudo bem posso ajudar seu sua quarenta coute coûte bonjour voici notre mois prix oui with this that please sorry you are is for our can have and not will my we hello thanks price month available você voce não nao obrigado obrigada com seu sua olá ola preço preco mês para-si je vous nous est pour avec bonjour merci votre les des und der die das ist nicht mit ihr'.split(
    ' ',
  ),
);
/** Said by no seller: how we are told what to do, and what our machines call things. */
const instructions =
  /\b(system prompt|prompt|instrucciones|eres (?:parte del?|un asistente|el asistente)|instruid[oa]|me (?:indicaron|ordenaron) que|como (?:modelo|ia|inteligencia artificial)\b|modelo de lenguaje|as an ai|language model|json|schema|openai|chatgpt|gpt|readings|respuesta planeada|api key)\b|\b[a-z]+(?:_[a-z]+)+\b|mis? (?:configuracion|configuración|reglas|indicaciones)\b|(?:indicaciones|instrucciones) que (?:recib|me)|\bplanead[oa]\b|me pidieron que|conserv(?:e|ar) (?:todas )?las cifras|soy una (?:ia|inteligencia)\b|\[(?:nombre|numero|número|correo|documento|direccion|dirección)\]|```|[{}]|"[a-z_]+"\s*:/i;

export const leaksInstructions = (text: string): boolean => instructions.test(text);

/** A sentence with two words of another language and fewer of ours; or another script. */
export function isNotSpanish(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const strange = letters.filter((letter) => !/\p{Script=Latin}/u.test(letter));
  return strange.length > 0 || text.split(/[\n.!?;]/).some(isForeign);
}

function isForeign(sentence: string): boolean {
  const words = sentence.toLowerCase().match(/\p{L}+/gu) ?? [];
  const ours = words.filter((one) => spanish.has(one.normalize('NFD').replace(/\p{M}/gu, '')));
  const theirs = words.filter((one) => foreign.has(one));
  return theirs.length >= 2 && theirs.length > ours.length;
}
