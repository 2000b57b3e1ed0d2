import { Controller, useForm } from 'react-hook-form';
import type { Lead } from '../../../api/contract/leads.ts';
import type { AreaId } from '../../../domain/ids.ts';
import { type Service, services } from '../../../domain/labels.ts';
import type { Currency } from '../../../domain/money.ts';
import { common } from '../../copy/common.ts';
import { contextCopy as copy } from '../../copy/context.ts';
import { operatorNames, serviceNames } from '../../copy/lead.ts';
import { parseAmount, readableAmount } from '../../lib/amount.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import { Select } from '../../ui/select.tsx';
import { useUpdateLead } from '../data/actions.ts';
import { useAreas } from '../data/queries.ts';

/** Stands for "not known" in a select, which has no empty value. */
const unset = '-';
type OrUnset<T extends string> = T | typeof unset;
const orNull = <T extends string>(value: OrUnset<T>): T | null =>
  value === unset ? null : (value as T);

interface ProfileFields {
  firstName: string;
  lastName: string;
  email: string;
  address: string;
  areaId: OrUnset<AreaId>;
  serviceInterest: OrUnset<Service>;
  operatorInterest: OrUnset<string>;
  budget: string;
}

export default function ProfileForm({ lead, onDone }: { lead: Lead; onDone: () => void }) {
  const update = useUpdateLead(lead.id);
  const areas = useAreas();
  const currency: Currency = lead.budget?.currency ?? 'USD';
  const { register, control, handleSubmit, formState } = useForm<ProfileFields>({
    defaultValues: fieldsOf(lead),
  });
  const { errors } = formState;
  const save = handleSubmit((fields) =>
    update.mutate(changesOf(fields, currency), { onSuccess: onDone }),
  );
  const none = { value: unset, label: copy.unset } as const;
  const zones = [
    none,
    ...(areas.data?.items ?? []).map(({ id, name, city }) => ({
      value: id,
      label: name,
      detail: city,
    })),
  ];

  return (
    <form noValidate onSubmit={save} className="flex flex-col gap-3">
      <div className="grid grid-cols-2 gap-3">
        <Field label={copy.firstName}>
          {(props) => <Input {...props} autoFocus maxLength={80} {...register('firstName')} />}
        </Field>
        <Field label={copy.lastName}>
          {(props) => <Input {...props} maxLength={80} {...register('lastName')} />}
        </Field>
      </div>
      <Field label={copy.zone}>
        {(props) => (
          <Controller
            control={control}
            name="areaId"
            render={({ field }) => (
              <Select {...props} value={field.value} onChange={field.onChange} options={zones} />
            )}
          />
        )}
      </Field>
      <Field label={copy.address}>
        {(props) => <Input {...props} maxLength={300} {...register('address')} />}
      </Field>
      <div className="grid grid-cols-2 gap-3">
        <Field label={copy.service}>
          {(props) => (
            <Controller
              control={control}
              name="serviceInterest"
              render={({ field }) => (
                <Select
                  {...props}
                  value={field.value}
                  onChange={field.onChange}
                  options={[
                    none,
                    ...services.map((value) => ({ value, label: serviceNames[value] })),
                  ]}
                />
              )}
            />
          )}
        </Field>
        <Field label={copy.operator}>
          {(props) => (
            <Controller
              control={control}
              name="operatorInterest"
              render={({ field }) => (
                <Select
                  {...props}
                  value={field.value}
                  onChange={field.onChange}
                  options={[
                    none,
                    ...Object.entries(operatorNames).map(([value, label]) => ({ value, label })),
                  ]}
                />
              )}
            />
          )}
        </Field>
      </div>
      <Field label={`${copy.budget} (${currency})`} error={errors.budget?.message}>
        {(props) => (
          <Input
            {...props}
            inputMode="decimal"
            {...register('budget', {
              validate: (text) => !text || parseAmount(text, currency) !== null || copy.budgetWrong,
            })}
          />
        )}
      </Field>
      <Field label={copy.email} error={errors.email?.message}>
        {(props) => (
          <Input
            {...props}
            type="email"
            {...register('email', {
              pattern: { value: /^\S+@\S+\.\S+$/, message: copy.emailWrong },
            })}
          />
        )}
      </Field>
      <div className="flex justify-end gap-2">
        <Button onClick={onDone}>{common.cancel}</Button>
        <Button type="submit" look="primary" busy={update.isPending}>
          {common.save}
        </Button>
      </div>
    </form>
  );
}

const fieldsOf = (lead: Lead): ProfileFields => ({
  firstName: lead.firstName ?? '',
  lastName: lead.lastName ?? '',
  email: lead.email ?? '',
  address: lead.address ?? '',
  areaId: lead.areaId ?? unset,
  serviceInterest: lead.serviceInterest ?? unset,
  operatorInterest: lead.operatorInterest ?? unset,
  budget: lead.budget ? readableAmount(lead.budget) : '',
});

const changesOf = (fields: ProfileFields, currency: Currency) => ({
  firstName: fields.firstName.trim() || null,
  lastName: fields.lastName.trim() || null,
  email: fields.email.trim() || null,
  address: fields.address.trim() || null,
  areaId: orNull(fields.areaId),
  serviceInterest: orNull<Service>(fields.serviceInterest),
  operatorInterest: orNull(fields.operatorInterest),
  budget: fields.budget ? parseAmount(fields.budget, currency) : null,
});
