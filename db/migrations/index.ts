import type { Migration } from 'kysely/migration';
import * as core from './0001-core.ts';
import * as survival from './0003-survival.ts';
import * as media from './0004-media.ts';
import * as refusedReplies from './0007-refused-replies.ts';
import * as modelUsage from './0008-model-usage.ts';
import * as voice from './0009-voice.ts';

/** Every migration in order. One that was released never changes; a change is a new one. */
export const migrations: Record<string, Migration> = {
  '0001-core': { up: core.up },
  '0003-survival': { up: survival.up },
  '0004-media': { up: media.up },
  '0007-refused-replies': { up: refusedReplies.up },
  '0008-model-usage': { up: modelUsage.up },
  '0009-voice': { up: voice.up },
};
