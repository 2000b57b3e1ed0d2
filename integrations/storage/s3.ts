import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import type { ByteRange, FileStorage } from './file-storage.ts';
import { checkedFolder, checkedKey } from './keys.ts';

export interface S3Settings {
  bucket: string;
  region: string;
  /** Any server that speaks S3; null: Amazon's own. */
  endpoint: string | null;
  accessKeyId: string;
  secretAccessKey: string;
}

/** A request is made that often before it has failed. */
const attemptsMax = 3;

/** Files in a bucket that all processes on all machines share. */
export function createS3Storage(settings: S3Settings): FileStorage {
  const { bucket: Bucket, region, endpoint, accessKeyId, secretAccessKey } = settings;
  const client = new S3Client({
    region,
    // Buckets of other servers are part of the path, not of the name.
    ...(endpoint !== null && { endpoint, forcePathStyle: true }),
    credentials: { accessKeyId, secretAccessKey },
    maxAttempts: attemptsMax,
    // Servers that are not Amazon's often know no newer ones.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  const get = (key: string, range?: ByteRange) =>
    orNull(
      client.send(
        new GetObjectCommand({
          Bucket,
          Key: checkedKey(key),
          ...(range && { Range: `bytes=${range.start}-${range.end}` }),
        }),
      ),
    );
  return {
    put: async (key, bytes) => {
      await client.send(new PutObjectCommand({ Bucket, Key: checkedKey(key), Body: bytes }));
    },
    read: async (key) => (await (await get(key))?.Body?.transformToByteArray()) ?? null,
    stream: async (key, range) => {
      const body = (await get(key, range))?.Body;
      return body instanceof Readable ? body : null;
    },
    remove: async (key) => {
      await client.send(new DeleteObjectCommand({ Bucket, Key: checkedKey(key) }));
    },
    // A thousand at a time, as S3 lists and deletes.
    removeFolder: async (folder) => {
      const Prefix = `${checkedFolder(folder)}/`;
      for (;;) {
        const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket, Prefix }));
        const Objects = Contents.flatMap(({ Key }) => (Key === undefined ? [] : [{ Key }]));
        if (Objects.length === 0) return;
        const { Errors = [] } = await client.send(
          new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } }),
        );
        // Else what cannot be deleted would be listed for ever.
        if (Errors.length > 0) throw new Error(`the storage kept ${Errors.length} files`);
      }
    },
  };
}

async function orNull<T>(asking: Promise<T>): Promise<T | null> {
  try {
    return await asking;
  } catch (error) {
    if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) return null;
    throw error;
  }
}
