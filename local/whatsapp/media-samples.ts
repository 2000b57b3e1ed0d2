import { randomInt } from 'node:crypto';

/** A media id of the vendor's form. */
export const mediaId = (): string => String(randomInt(1e14, 2.8e14)) + String(randomInt(10, 99));

interface Sample {
  mimeType: string;
  bytes: Buffer;
}

/** One pixel each, and a voice that says nothing: every simulated picture or note is the same file. */
const samples: Record<'image' | 'audio' | 'sticker', Sample> = {
  image: {
    mimeType: 'image/jpeg',
    bytes: Buffer.from(
      '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
      'base64',
    ),
  },
  audio: {
    mimeType: 'audio/ogg; codecs=opus',
    bytes: Buffer.from(
      'T2dnUwACAAAAAAAAAAAAAAAAAAAAAAAAAAABE09wdXNIZWFkAQE4AYC7AAAAAAA=',
      'base64',
    ),
  },
  sticker: {
    mimeType: 'image/webp',
    bytes: Buffer.from('UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==', 'base64'),
  },
};

/** The file behind a message of that kind; a picture's for any other. */
export const sampleOf = (kind: string): Sample =>
  kind === 'audio' || kind === 'sticker' ? samples[kind] : samples.image;
