import type { Memory } from '../assistant.ts';
import type { Intent, Objection } from '../labels.ts';
import type { Burst } from './read-burst.ts';
import type { Situation } from './situations.ts';

/** One thing that the words of a burst change in what was understood. */
export type Settling = (burst: Burst) => Burst;

export const remembering = (burst: Burst, known: Partial<Memory>): Burst => ({
  ...burst,
  memory: { ...burst.memory, ...known },
});

export interface Edit {
  drops?: readonly Intent[];
  objects?: readonly Objection[];
  /** Objections that were none. */
  dropsObjections?: readonly Objection[];
  adds?: readonly Intent[];
  /** Another situation that it is, too. */
  hears?: Situation;
  /** What is left to mean when everything else was dropped. */
  instead?: Intent;
}

/** The burst as it is meant: without what was misread, with what was missed. */
export function edited(burst: Burst, edit: Edit): Burst {
  const {
    drops = [],
    adds = [],
    objects = [],
    dropsObjections = [],
    instead = 'other',
    hears,
  } = edit;
  const kept = [...burst.intents].filter((one) => !drops.includes(one) && one !== 'other');
  const meant = [...kept, ...adds];
  const objections = burst.objections.filter((one) => !dropsObjections.includes(one));
  return {
    ...burst,
    situations: hears ? new Set([...burst.situations, hears]) : burst.situations,
    intents: new Set(meant.length > 0 ? meant : [instead]),
    objections: [...new Set([...objections, ...objects])],
  };
}
