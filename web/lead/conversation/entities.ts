import type { MessageUnderstanding } from '../../../api/contract/messages.ts';
import type { Service } from '../../../domain/labels.ts';
import type { Money } from '../../../domain/money.ts';

export type Understood = MessageUnderstanding;
type Entities = Understood['entities'];

interface Words {
  names: Record<keyof Entities, string>;
  services: Record<Service, string>;
  formatMoney: (money: Money) => string;
  formatDate: (at: string) => string;
}

/** Entities as a person reads them, in a fixed order; those that were not found are left out. */
export function readEntities(
  entities: Entities,
  { names, services, formatMoney, formatDate }: Words,
): { name: string; value: string }[] {
  const { service, speedMbps, dataGb, budget, date, ...texts } = entities;
  const values: Record<keyof Entities, string | undefined> = {
    name: texts.name,
    zone: texts.zone,
    address: texts.address,
    service: service && services[service],
    operator: texts.operator,
    speedMbps: speedMbps === undefined ? undefined : `${speedMbps} Mbps`,
    dataGb: dataGb === undefined ? undefined : `${dataGb} GB`,
    budget: budget && formatMoney(budget),
    date: date && formatDate(date),
    planChoice: texts.planChoice,
    phone: texts.phone,
    email: texts.email,
  };
  return (Object.keys(names) as (keyof Entities)[]).flatMap((key) => {
    const value = values[key];
    return value ? [{ name: names[key], value }] : [];
  });
}
