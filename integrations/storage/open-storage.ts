import type { FileStorage } from './file-storage.ts';
import { createLocalDisk } from './local-disk.ts';
import { createS3Storage, type S3Settings } from './s3.ts';

/** A bucket when one is configured, else a directory of this machine. */
export const openStorage = (settings: { s3: S3Settings | null; mediaDir: string }): FileStorage =>
  settings.s3 === null ? createLocalDisk(settings.mediaDir) : createS3Storage(settings.s3);
