import { asking } from './asking.ts';
import { buying } from './buying.ts';
import type { Conversation } from './conversation.ts';
import { deciding } from './deciding.ts';
import { mistaken } from './mistaken.ts';
import { naming } from './naming.ts';
import { objecting } from './objecting.ts';
import { people } from './people.ts';
import { refusing } from './refusing.ts';
import { rewording } from './rewording.ts';
import { straying } from './straying.ts';
import { troubled } from './troubled.ts';
import { winding } from './winding.ts';

/** The scripted conversations, each with what must come out. */
export const conversations: Conversation[] = [
  ...buying,
  ...asking,
  ...objecting,
  ...people,
  ...straying,
  ...troubled,
  ...refusing,
  ...winding,
  ...mistaken,
  ...naming,
  ...deciding,
  ...rewording,
];
