/** Words from which a message tells a story: the classifier, which looks at all of it at once, finds nothing in it. */
const storyFrom = 60;
/** A piece long enough to say something, and short enough to say one thing. Words. */
const pieceMin = 6;
const pieceMax = 18;

const joints = new Set([
  'y',
  'pero',
  'entonces',
  'tambien',
  'ademas',
  'porque',
  'porq',
  'ah',
  'bueno',
]);

/** A long message in pieces that can each be read as a message; none: it is short enough. */
export function piecesOf(text: string): string[] {
  const words = text.split(/\s+/).filter(Boolean);
  if (words.length < storyFrom) return [];
  const pieces: string[][] = [[]];
  for (const word of words) {
    const piece = pieces.at(-1) ?? [];
    const isJoint = joints.has(word.toLowerCase()) || /[.,;:?!]$/.test(piece.at(-1) ?? '');
    if ((isJoint && piece.length >= pieceMin) || piece.length >= pieceMax) pieces.push([word]);
    else piece.push(word);
  }
  return pieces.map((piece) => piece.join(' '));
}
