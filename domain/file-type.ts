/** How files begin, as Latin-1, by the type that a browser should take them for. */
const beginnings: readonly [type: string, beginning: RegExp][] = [
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/png', /^\x89PNG\r\n/],
  ['image/gif', /^GIF8/],
  ['image/webp', /^RIFF.{4}WEBP/s],
  ['audio/ogg', /^OggS/],
  ['audio/mpeg', /^(?:ID3|\xff[\xe2\xe3\xf2\xf3\xfa\xfb])/],
  ['audio/aac', /^\xff[\xf0\xf1\xf8\xf9]/],
  ['audio/amr', /^#!AMR/],
  ['audio/wav', /^RIFF.{4}WAVE/s],
  ['video/mp4', /^.{4}ftyp/s],
  ['application/pdf', /^%PDF-/],
];
const unknownType = 'application/octet-stream';

/**
 * The type of a file by its first bytes; what it claims only tells sound from film inside an MP4.
 * Anything else, HTML and SVG included, is `application/octet-stream`: to be kept, never shown.
 */
export function fileTypeOf(bytes: Uint8Array, claimed: string): string {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  const type = beginnings.find(([, beginning]) => beginning.test(start))?.[0] ?? unknownType;
  return type === 'video/mp4' && claimed.startsWith('audio/') ? 'audio/mp4' : type;
}
