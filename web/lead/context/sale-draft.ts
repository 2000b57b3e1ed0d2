import type { ProductView } from '../../../api/contract/catalogue.ts';
import type { ProductId } from '../../../domain/ids.ts';
import type { Money } from '../../../domain/money.ts';
import { contextCopy, saleCopy } from '../../copy/context.ts';
import { waitsCopy } from '../../copy/waits.ts';
import { parseAmount } from '../../lib/amount.ts';

/** A sale as it is being written. */
export interface SaleDraft {
  productId: ProductId | undefined;
  discount: string;
  /** ISO date or ''. */
  date: string;
  notes: string;
  /** One for each opening of the dialog: pressing twice sells once. */
  requestId: string;
}

export interface CheckedSale {
  ok: boolean;
  finalPrice: Money | null;
  errors: { discount?: string; date?: string };
}

/** @param today ISO date */
export function checkSale(
  draft: SaleDraft,
  product: ProductView | undefined,
  today: string,
): CheckedSale {
  if (!product) return { ok: false, finalPrice: null, errors: {} };
  const { amountMinor, currency } = product.monthlyPrice;
  const discount = draft.discount ? parseAmount(draft.discount, currency) : { amountMinor: 0 };
  const errors: CheckedSale['errors'] = {};
  if (!discount) errors.discount = contextCopy.budgetWrong;
  else if (discount.amountMinor > amountMinor) errors.discount = saleCopy.discountWrong;
  if (draft.date && draft.date < today) errors.date = waitsCopy.past;
  const ok = Object.keys(errors).length === 0;
  return {
    ok,
    errors,
    finalPrice: discount
      ? { amountMinor: Math.max(0, amountMinor - discount.amountMinor), currency }
      : null,
  };
}
