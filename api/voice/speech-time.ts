/** Spanish is spoken at some 15 characters a second; rather late than over the voice. */
const msPerCharacter = 75;
const startMs = 400;

/** How long a voice needs for a text, ms, when nobody tells. */
export const speechMs = (text: string): number => startMs + text.length * msPerCharacter;

/** A text in sentences, each with the blank after it, so that the voice can begin with the first. */
export const sentencesOf = (text: string): string[] =>
  text.match(/[^.?!]+[.?!]*\s*/g)?.filter((sentence) => sentence.trim() !== '') ?? [];
