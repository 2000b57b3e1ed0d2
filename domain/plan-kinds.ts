import type { Product } from './catalogue.ts';
import type { Service } from './labels.ts';

export const planKinds = [
  'prepaid',
  'postpaid',
  'cable',
  'streaming',
  'unlimited',
  'uncommitted',
  'duo',
  'trio',
] as const;
/** What singles out some plans of a service, beside operator and size. */
export type PlanKind = (typeof planKinds)[number];

/** The service that a kind belongs to; null: any. */
export const serviceOfKind: Record<PlanKind, Service | null> = {
  prepaid: 'mobile',
  postpaid: 'mobile',
  cable: 'tv',
  streaming: 'tv',
  unlimited: 'mobile',
  uncommitted: null,
  duo: 'combo',
  trio: 'combo',
};

/** Kinds of which a plan has one: naming another one gives up the first. */
const alternatives: PlanKind[][] = [
  ['prepaid', 'postpaid'],
  ['cable', 'streaming'],
  ['duo', 'trio'],
];

/** The kinds wished after others were named. */
export function kindsAfter(before: PlanKind[], named: PlanKind[]): PlanKind[] {
  const givenUp = alternatives.filter((ones) => ones.some((kind) => named.includes(kind))).flat();
  return [...new Set([...before.filter((kind) => !givenUp.includes(kind)), ...named])];
}

export const fitsKinds =
  (kinds: PlanKind[]) =>
  (product: Product): boolean =>
    kinds.every((kind) => fits[kind](product));

const fits: Record<PlanKind, (product: Product) => boolean> = {
  prepaid: ({ type }) => type === 'mobile_prepaid',
  postpaid: ({ type }) => type === 'mobile_postpaid',
  cable: ({ type }) => type === 'tv_cable',
  streaming: ({ type }) => type === 'tv_streaming',
  unlimited: ({ dataUnlimited }) => dataUnlimited,
  uncommitted: ({ contractMonths }) => contractMonths === 0,
  duo: (product) => partsOf(product).length === 2,
  trio: (product) => partsOf(product).length > 2,
};

/** The services that a combo brings; none for other plans. */
export function partsOf(product: Product): Service[] {
  const { type, speedMbps, channels, dataGb, dataUnlimited, planName } = product;
  if (type !== 'combo') return [];
  const parts: [Service, boolean][] = [
    ['internet', speedMbps !== null],
    ['tv', channels !== null],
    ['mobile', dataUnlimited || dataGb !== null],
    ['landline', /\bfijo\b/i.test(planName)],
  ];
  return parts.filter(([, has]) => has).map(([part]) => part);
}
