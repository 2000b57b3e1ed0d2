import type { Story } from '../story.ts';
import * as early from './early.ts';
import * as ends from './ends.ts';
import * as hot from './hot.ts';
import * as warm from './warm.ts';

/** Every story with how many leads live it; some only make sense where fixed internet arrives, or does not. */
export const stories: { story: Story; leads: number; where?: 'covered' | 'uncovered' }[] = [
  { story: early.imported, leads: 18 },
  { story: early.justWrote, leads: 4 },
  { story: early.onlyHello, leads: 30 },
  { story: early.emoji, leads: 6 },
  { story: early.longSilence, leads: 34, where: 'covered' },
  { story: early.voiceNote, leads: 12, where: 'covered' },
  { story: early.wordy, leads: 3 },
  { story: early.noCoverage, leads: 10, where: 'uncovered' },
  { story: warm.priceObjection, leads: 26, where: 'covered' },
  { story: warm.willThink, leads: 20, where: 'covered' },
  { story: warm.compares, leads: 14, where: 'covered' },
  { story: warm.premium, leads: 8, where: 'covered' },
  { story: warm.sendFailed, leads: 4, where: 'covered' },
  { story: warm.mobile, leads: 14 },
  { story: hot.hotWaiting, leads: 5, where: 'covered' },
  { story: hot.negotiatingNow, leads: 14, where: 'covered' },
  { story: hot.overtaken, leads: 5, where: 'covered' },
  { story: hot.won, leads: 38, where: 'covered' },
  { story: ends.optedOut, leads: 9 },
  { story: ends.rejected, leads: 18, where: 'covered' },
  { story: ends.complaint, leads: 5 },
  { story: ends.wantsPerson, leads: 3 },
  { story: ends.callArranged, leads: 6, where: 'covered' },
];
