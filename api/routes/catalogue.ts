import { productsInArea } from '../../domain/catalogue.ts';
import { type Binding, bind } from '../bind.ts';
import * as contract from '../contract/catalogue.ts';
import type { ApiDeps } from '../deps.ts';

export function catalogueBindings({ loadCatalogue }: ApiDeps): Binding[] {
  return [
    bind(contract.listProducts, async ({ query: { areaId, operator, type, q } }) => {
      const catalogue = await loadCatalogue();
      const names = new Map(catalogue.operators.map(({ code, name }) => [code, name]));
      const wanted = q?.toLowerCase();
      const products = areaId ? productsInArea(catalogue, areaId) : catalogue.products;
      return {
        items: products
          .map((product) => ({
            ...product,
            operatorName: names.get(product.operator) ?? product.operator,
          }))
          .filter((product) => operator === undefined || product.operator === operator)
          .filter((product) => type === undefined || product.type === type)
          .filter(
            (product) =>
              wanted === undefined ||
              `${product.operatorName} ${product.planName}`.toLowerCase().includes(wanted),
          ),
      };
    }),

    bind(contract.listAreas, async () => {
      const { areas } = await loadCatalogue();
      return {
        items: areas.map(({ id, name, city, coverage }) => ({
          id,
          name,
          city,
          operators: coverage.map(({ operator, types }) => ({ code: operator, types })),
        })),
      };
    }),
  ];
}
