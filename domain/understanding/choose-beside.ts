import type { Memory } from '../assistant.ts';
import { type Product, serviceOf } from '../catalogue.ts';
import { findServices } from './entities.ts';
import { normalise } from './normalise.ts';
import { soundOf } from './phrase.ts';

const sized = /\bde (\d{1,4})(?: (?:mbps|gb|soles|dolares))?\b/;

/** "Y el celular de 40 gigas", beside the internet in talk: the cheapest plan of that size of another service. */
export function plansBeside(text: string, memory: Memory, products: Product[]): Product[] {
  return normalise(text)
    .split(' y ')
    .flatMap((part) => {
      const [service, ...others] = findServices(soundOf(part.replace('celular', 'plan celular')));
      const size = Number(sized.exec(part)?.[1]);
      if (!service || others.length > 0 || service === memory.service || !size) return [];
      const fitting = products.filter(
        (plan) => serviceOf(plan) === service && (plan.speedMbps ?? plan.dataGb) === size,
      );
      const byPrice = fitting.toSorted(
        (a, b) => a.monthlyPrice.amountMinor - b.monthlyPrice.amountMinor,
      );
      return byPrice.slice(0, 1);
    });
}
