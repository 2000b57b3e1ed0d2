import {
  type Cue,
  cues,
  intents,
  type Objection,
  objections,
  type Service,
  services,
} from '../labels.ts';

/** Entities that may be somebody else's (another company's offer, a friend's phone): the whole message tells. */
export const doubtful = ['operator', 'speedMbps', 'dataGb', 'phone'] as const;
export type DoubtfulEntity = (typeof doubtful)[number];

/** A label as the classifier knows it: its kind first, but for the intents and sentiments. */
export const nameOf = {
  objection: (one: Objection) => `objection:${one}`,
  cue: (one: Cue) => `cue:${one}`,
  service: (one: Service) => `service:${one}`,
  entity: (one: DoubtfulEntity) => `entity:${one}`,
};

/** The labels the classifier decides. `other` is what is left when nothing else is found. */
export const decided: string[] = [
  ...intents.filter((intent) => intent !== 'other'),
  ...objections.map(nameOf.objection),
  ...cues.map(nameOf.cue),
  ...services.map(nameOf.service),
  ...doubtful.map(nameOf.entity),
  'positive',
  'negative',
];
