/** How the assistant speaks of the person it hands over to, and how that person says it. */
const inFirstPerson: [RegExp, string][] = [
  [/un asesor te (avisa|explica|confirma)/gi, 'te $1'],
  [/te lo (confirma|dice) un asesor/gi, 'te lo $1'],
  [/un asesor confirma tu/gi, 'confirmo tu'],
  [/un asesor confirma/gi, 'confirmo'],
  [/un asesor puede/gi, 'puedo'],
  [/un asesor revisa/gi, 'reviso'],
  [/lo ves con un asesor/gi, 'lo vemos juntos'],
  [/\bte avisa\b/g, 'te aviso'],
  [/\bte explica\b/g, 'te explico'],
  [/\bte lo dice\b/g, 'te lo digo'],
  [/\bte (lo )?confirma\b/g, 'te $1confirmo'],
];

/** Hand-overs, promises of somebody else and what only a machine says of itself. */
const speaksAsMachine =
  /\b(asesor|asesora|asistente|una persona|aviso a|no puedo escuchar|te escribo (en un par de d[ií]as|el |m[aá]s adelante|luego))/i;

/**
 * The assistant's words as the person in charge says them; null: they promise that somebody else
 * will write, or speak of themselves as a machine, and would be false in a person's mouth.
 */
export function asPerson(text: string): string | null {
  const own = inFirstPerson.reduce((so, [theirs, mine]) => so.replace(theirs, mine), text);
  if (speaksAsMachine.test(own)) return null;
  return own.replace(
    /(^|[.!?]\s+)(\p{Ll})/gu,
    (_, before, letter) => before + letter.toUpperCase(),
  );
}
