import type { UseQueryResult } from '@tanstack/react-query';
import { PackageSearch } from 'lucide-react';
import { useState } from 'react';
import type { ProductView } from '../../../api/contract/catalogue.ts';
import type { Lead } from '../../../api/contract/leads.ts';
import { saleCopy as copy } from '../../copy/context.ts';
import { dayOf } from '../../lib/format.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Field } from '../../ui/field.tsx';
import { Input, Textarea } from '../../ui/input.tsx';
import { SearchInput } from '../../ui/search-input.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { PlanOption } from './plan-option.tsx';
import type { CheckedSale, SaleDraft } from './sale-draft.ts';

interface SaleFieldsProps {
  lead: Lead;
  products: UseQueryResult<ProductView[]>;
  draft: SaleDraft;
  onChange: (changes: Partial<SaleDraft>) => void;
  errors: CheckedSale['errors'];
}

export function SaleFields({ lead, products, draft, onChange, errors }: SaleFieldsProps) {
  return (
    <div className="flex flex-col gap-4 pb-1">
      <PlanPicker
        lead={lead}
        products={products}
        chosen={draft.productId}
        onChoose={(productId) => onChange({ productId })}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label={copy.discount} hint={copy.discountHint} error={errors.discount}>
          {(control) => (
            <Input
              {...control}
              inputMode="decimal"
              placeholder="0"
              value={draft.discount}
              onChange={(event) => onChange({ discount: event.target.value })}
            />
          )}
        </Field>
        <Field label={copy.date} hint={copy.dateOptional} error={errors.date}>
          {(control) => (
            <Input
              {...control}
              type="date"
              min={dayOf(Date.now())}
              value={draft.date}
              onChange={(event) => onChange({ date: event.target.value })}
            />
          )}
        </Field>
      </div>
      <Field label={copy.notes}>
        {(control) => (
          <Textarea
            {...control}
            rows={2}
            maxLength={2000}
            className="min-h-14"
            value={draft.notes}
            onChange={(event) => onChange({ notes: event.target.value })}
          />
        )}
      </Field>
    </div>
  );
}

interface PlanPickerProps extends Pick<SaleFieldsProps, 'lead' | 'products'> {
  chosen: SaleDraft['productId'];
  onChoose: (productId: ProductView['id']) => void;
}

function PlanPicker({ lead, products, chosen, onChoose }: PlanPickerProps) {
  const [search, setSearch] = useState('');
  const wanted = search.toLowerCase().split(/\s+/).filter(Boolean);
  const matching = wishedFirst(products.data ?? [], lead).filter((product) => {
    const words =
      `${product.operatorName} ${product.planName} ${product.speedMbps ?? ''}`.toLowerCase();
    return wanted.every((word) => words.includes(word));
  });
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1 font-medium text-ink-2 text-xs">
        {copy.plan}
        <span className="ml-2 font-normal text-ink-3">
          {lead.areaId ? copy.zoneNote(lead.zone ?? '') : copy.noZone}
        </span>
      </legend>
      <SearchInput label={copy.planSearch} value={search} onChange={setSearch} />
      <div className="h-60 overflow-y-auto rounded-md border">
        {products.isPending && <Skeleton className="m-3 h-10" />}
        {products.isError && (
          <ErrorState error={products.error} onRetry={() => void products.refetch()} />
        )}
        {products.data && matching.length === 0 && (
          <EmptyState icon={PackageSearch} title={copy.empty} />
        )}
        {matching.map((product) => (
          <PlanOption
            key={product.id}
            product={product}
            chosen={product.id === chosen}
            wished={product.id === lead.chosenProductId}
            onChoose={() => onChoose(product.id)}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** The plan the customer chose stands on top. */
const wishedFirst = (products: ProductView[], { chosenProductId }: Lead): ProductView[] =>
  products.toSorted((a, b) => Number(b.id === chosenProductId) - Number(a.id === chosenProductId));
