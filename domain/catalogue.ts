import type { AreaId, ProductId } from './ids.ts';
import type { Service } from './labels.ts';
import type { Money } from './money.ts';

export const productTypes = [
  'internet_fibre',
  'internet_adsl',
  'mobile_prepaid',
  'mobile_postpaid',
  'tv_cable',
  'tv_streaming',
  'landline',
  'combo',
] as const;
export type ProductType = (typeof productTypes)[number];

/** A plan as it can be offered. Prices are a month's. */
export interface Product {
  id: ProductId;
  operator: string;
  type: ProductType;
  planName: string;
  speedMbps: number | null;
  /** null: does not apply; 0 is never stored, unlimited is `dataUnlimited`. */
  dataGb: number | null;
  dataUnlimited: boolean;
  channels: number | null;
  monthlyPrice: Money;
  installationPrice: Money;
  contractMonths: number;
  installationDays: number | null;
  benefits: string[];
  restrictions: string[];
  /** An offer that may be promised now; null: none. */
  promotion: { text: string; discountPercent: number; months: number } | null;
  /** Sold everywhere (mobile, streaming) or only where the operator covers the area. */
  nationwide: boolean;
}

const services: Record<ProductType, Service> = {
  internet_fibre: 'internet',
  internet_adsl: 'internet',
  mobile_prepaid: 'mobile',
  mobile_postpaid: 'mobile',
  tv_cable: 'tv',
  tv_streaming: 'tv',
  landline: 'landline',
  combo: 'combo',
};

export const serviceOf = ({ type }: Product): Service => services[type];

export interface CoverageArea {
  id: AreaId;
  name: string;
  city: string;
  aliases: string[];
  /** Operators and technologies that reach the area. */
  coverage: { operator: string; types: ProductType[] }[];
}

export interface Catalogue {
  operators: { code: string; name: string }[];
  products: Product[];
  areas: CoverageArea[];
}

/** The plans that can be sold in an area; without an area only nationwide ones. */
export function productsInArea(catalogue: Catalogue, areaId: AreaId | null): Product[] {
  const area = catalogue.areas.find((candidate) => candidate.id === areaId);
  return catalogue.products.filter(
    (product) =>
      product.nationwide ||
      area?.coverage.some(
        (entry) => entry.operator === product.operator && entry.types.includes(product.type),
      ) === true,
  );
}
