import * as kind from './kinds.ts';
import type { VariableReader } from './variables.ts';

export interface S3Settings {
  bucket: string;
  region: string;
  /** Any server that speaks S3; null: Amazon's own. */
  endpoint: string | null;
  accessKeyId: string;
  secretAccessKey: string;
}

const names = ['BUCKET', 'REGION', 'ENDPOINT', 'ACCESS_KEY_ID', 'SECRET_ACCESS_KEY'];
const needed = ['BUCKET', 'ACCESS_KEY_ID', 'SECRET_ACCESS_KEY'];

/** A bucket is configured wholly or not at all: half of it would keep files where nobody looks. */
export function readStorage(read: VariableReader): S3Settings | null {
  const present = names.find((name) => read.has(`STORAGE_S3_${name}`));
  if (present === undefined) return null;
  for (const name of needed)
    if (!read.has(`STORAGE_S3_${name}`))
      read.problem(`STORAGE_S3_${name} is missing while STORAGE_S3_${present} is set`);
  const value = (name: string) => read.raw(`STORAGE_S3_${name}`) ?? '';
  return {
    bucket: value('BUCKET'),
    region: read.withDefault('STORAGE_S3_REGION', kind.text, 'us-east-1'),
    endpoint: read.optional('STORAGE_S3_ENDPOINT', kind.webAddress),
    accessKeyId: value('ACCESS_KEY_ID'),
    secretAccessKey: value('SECRET_ACCESS_KEY'),
  };
}
