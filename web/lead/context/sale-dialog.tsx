import { useState } from 'react';
import type { Lead } from '../../../api/contract/leads.ts';
import { common } from '../../copy/common.ts';
import { saleCopy as copy } from '../../copy/context.ts';
import { dayOf } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useRecordSale } from '../data/actions.ts';
import { useProductsFor } from '../data/queries.ts';
import { checkSale, type SaleDraft } from './sale-draft.ts';
import { SaleFields } from './sale-fields.tsx';
import { SaleReview } from './sale-review.tsx';

/** Closes a sale in two steps: choose plan, discount and date; look once more and confirm. */
export default function SaleDialog({ lead, onClose }: { lead: Lead; onClose: () => void }) {
  const products = useProductsFor(lead.areaId);
  const record = useRecordSale(lead.id);
  const [reviewing, setReviewing] = useState(false);
  const [tried, setTried] = useState(false);
  const [draft, setDraft] = useState<SaleDraft>(() => ({
    productId: lead.chosenProductId ?? undefined,
    discount: '',
    date: '',
    notes: '',
    requestId: crypto.randomUUID(),
  }));
  const product = products.data?.find(({ id }) => id === draft.productId);
  const checked = checkSale(draft, product, dayOf(Date.now()));

  const confirm = () => {
    if (!product || !checked.finalPrice) return;
    record.mutate(
      {
        productId: product.id,
        finalPrice: checked.finalPrice,
        requestId: draft.requestId,
        ...(draft.date ? { installationDate: draft.date } : {}),
        ...(draft.notes.trim() ? { notes: draft.notes.trim() } : {}),
      },
      { onSuccess: onClose },
    );
  };
  const review = () => {
    setTried(true);
    if (product && checked.ok) setReviewing(true);
  };

  return (
    <Dialog
      open
      wide
      onOpenChange={onClose}
      title={copy.title}
      description={lead.displayName}
      footer={
        reviewing ? (
          <>
            <Button onClick={() => setReviewing(false)}>{copy.back}</Button>
            <Button look="primary" busy={record.isPending} onClick={confirm}>
              {copy.confirm}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={onClose}>{common.cancel}</Button>
            <Button look="primary" disabled={!product} onClick={review}>
              {copy.next}
            </Button>
          </>
        )
      }
    >
      {reviewing && product && checked.finalPrice ? (
        <SaleReview
          lead={lead}
          product={product}
          finalPrice={checked.finalPrice}
          date={draft.date}
        />
      ) : (
        <SaleFields
          lead={lead}
          products={products}
          draft={draft}
          onChange={(changes) => setDraft({ ...draft, ...changes })}
          errors={tried ? checked.errors : {}}
        />
      )}
    </Dialog>
  );
}
