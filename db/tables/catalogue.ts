import type { Generated } from 'kysely';
import type { ProductType } from '../../domain/catalogue.ts';
import type { AreaId, ProductId } from '../../domain/ids.ts';
import type { Currency } from '../../domain/money.ts';
import type { CreatedAt, Json, JsonWithDefault } from './people.ts';

export interface OperatorTable {
  code: string;
  name: string;
  active: Generated<boolean>;
}

export interface ProductTable {
  id: ProductId;
  operator: string;
  type: ProductType;
  planName: string;
  speedMbps: number | null;
  dataGb: number | null;
  dataUnlimited: Generated<boolean>;
  channels: number | null;
  monthlyPriceMinor: number;
  installationPriceMinor: number;
  currency: Currency;
  contractMonths: number;
  installationDays: number | null;
  benefits: Json<string[]>;
  restrictions: Json<string[]>;
  promotion: Json<{ text: string; discountPercent: number; months: number } | null> | null;
  nationwide: Generated<boolean>;
  /** What the agent earns for a sale, in basis points of the monthly price. */
  commissionBp: Generated<number>;
  active: Generated<boolean>;
  createdAt: CreatedAt;
}

export interface CoverageAreaTable {
  id: AreaId;
  name: string;
  city: string;
  aliases: JsonWithDefault<string[]>;
}

export interface CoverageTable {
  areaId: AreaId;
  operator: string;
  type: ProductType;
}
