import type { Memory } from '../assistant.ts';
import { type Catalogue, type Product, type ProductType, productsInArea } from '../catalogue.ts';
import type { Service } from '../labels.ts';
import { fitsKinds, partsOf } from '../plan-kinds.ts';

/** Product types that answer a wish, the better first: ADSL only where no fibre reaches. */
const typesOf: Record<Service, ProductType[][]> = {
  internet: [['internet_fibre'], ['internet_adsl']],
  mobile: [['mobile_postpaid'], ['mobile_prepaid']],
  tv: [['tv_cable', 'tv_streaming']],
  landline: [['landline']],
  combo: [['combo'], ['internet_fibre']],
};

/** Services for which a line has to reach the house: the zone must be known. */
export const needsZone = (service: Service) => service !== 'mobile';

/** The zone is known, and nothing that has to reach the house does. */
export function hasNothingFixed(catalogue: Catalogue, memory: Memory): boolean {
  const service = memory.service ?? 'internet';
  return (
    knowsZone(memory) && needsZone(service) && plansFor(catalogue, memory, service).length === 0
  );
}

export const knowsZone = ({ areaId, isUncovered }: Memory) =>
  areaId !== null || isUncovered === true;

const ladderSize = 3;

/** Every plan of a service that can be sold to the lead, of the kinds wished where there are any, the cheapest first. */
export function plansFor(catalogue: Catalogue, memory: Memory, service: Service): Product[] {
  const here = productsInArea(catalogue, memory.areaId);
  const { kinds = [], comboParts = [] } = memory.service === service ? memory : {};
  const all = here.filter(({ type }) => typesOf[service].flat().includes(type));
  const ofKind = kinds.length > 0 ? all.filter(fitsKinds(kinds)) : [];
  const wholeOfKind = ofKind.filter((product) => hasParts(product, comboParts));
  if (ofKind.length > 0) return (wholeOfKind.length > 0 ? wholeOfKind : ofKind).toSorted(byPrice);
  for (const types of typesOf[service]) {
    const fitting = all.filter(({ type }) => types.includes(type));
    const whole = fitting.filter((product) => hasParts(product, comboParts));
    if (fitting.length > 0) return (whole.length > 0 ? whole : fitting).toSorted(byPrice);
  }
  return [];
}

/** Whether a combo holds what was asked for in it. */
const hasParts = (product: Product, wished: Service[]): boolean =>
  product.type !== 'combo' || wished.every((part) => partsOf(product).includes(part));

/**
 * The three plans to show: the wished operator's, around the wished speed or data and within the budget,
 * else the cheapest ladder; the one cheapest where nothing is within the budget.
 */
export function offerFor(catalogue: Catalogue, memory: Memory): Product[] {
  const service = memory.service ?? 'internet';
  const all = plansFor(catalogue, memory, service);
  const ofOperator = all.filter(
    ({ operator }) => memory.operator === null || operator === memory.operator,
  );
  const others = all.filter(({ operator }) => operator !== memory.avoidedOperator);
  const open = others.length > 0 ? others : all;
  const wanted = memory.operator !== null && ofOperator.length > 0 ? ofOperator : open;
  const affordable = wanted.filter((product) => isWithinBudget(product, memory));
  if (affordable.length === 0) return wanted.slice(0, 1);
  const enough = fromSize(affordable, memory);
  const exact = cheapest(enough.filter((product) => size(product) === wishedSize(memory)));
  const steps = ladder(exact ? enough.filter((product) => isAbove(product, exact)) : enough);
  return exact ? [exact, ...steps].slice(0, ladderSize).toSorted(byPrice) : steps;
}

const isAbove = (product: Product, exact: Product) =>
  size(product) > size(exact) || (product !== exact && size(product) === 0);

export const fastest = (plans: Product[]) =>
  plans.toSorted((a, b) => size(b) - size(a) || byPrice(a, b))[0] ?? null;

export const cheapest = (plans: Product[]) => plans.toSorted(byPrice)[0] ?? null;

/** Up to three plans, each larger than the one before it for its higher price: nothing that another one beats. */
function ladder(plans: Product[]): Product[] {
  let largest = 0;
  const steps = plans.toSorted(byPrice).filter((product) => {
    if (size(product) <= largest) return false;
    largest = size(product);
    return true;
  });
  // Landlines and the like have no size: then the cheapest three.
  return (steps.length > 0 ? steps : plans).slice(0, ladderSize);
}

/** From the largest plan that is not above the wish upwards; all when nothing was wished. */
function fromSize(plans: Product[], memory: Memory): Product[] {
  const wish = wishedSize(memory);
  if (wish === null) return plans;
  const enough = plans.filter((product) => size(product) >= wish);
  return enough.length > 0 ? enough : [fastest(plans)].filter((product) => product !== null);
}

const wishedSize = ({ service, speedMbps, dataGb }: Memory): number | null =>
  service === 'mobile' ? dataGb : (speedMbps ?? dataGb);

/** Budgets in another currency cannot be compared and restrict nothing. */
export function isWithinBudget({ monthlyPrice }: Product, { budget }: Memory): boolean {
  if (budget === null || budget.currency !== monthlyPrice.currency) return true;
  return monthlyPrice.amountMinor <= budget.amountMinor;
}

const unlimited = 100_000;
const size = ({ speedMbps, dataGb, dataUnlimited, channels }: Product) =>
  speedMbps ?? (dataUnlimited ? unlimited : (dataGb ?? channels ?? 0));
const byPrice = (a: Product, b: Product) => a.monthlyPrice.amountMinor - b.monthlyPrice.amountMinor;
