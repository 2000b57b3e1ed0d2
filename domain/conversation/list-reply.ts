import type { Catalogue, Product } from '../catalogue.ts';
import type { OutboundContent } from '../message.ts';
import { planReplyId } from '../understanding/choose-plan.ts';
import { copy } from './copy.es.ts';
import { planGives, planName, planPrice } from './plan-text.ts';

/** WhatsApp's limits for an interactive list (Cloud API): title of a row, its description. */
const rowTitleMax = 24;
const rowDescriptionMax = 72;

/** Plans as a list to tap; the text reads the same without it. */
export function planList(catalogue: Catalogue, text: string, plans: Product[]): OutboundContent {
  return {
    kind: 'list',
    text,
    button: copy.listButton,
    sections: [
      {
        title: copy.listSection,
        rows: plans.map((plan) => ({
          id: planReplyId(plan.id),
          title: rowTitle(plan),
          description: cut(
            [planName(catalogue, plan), ...plan.benefits].join(' · '),
            rowDescriptionMax,
          ),
        })),
      },
    ],
  };
}

/** The price is never cut off. */
function rowTitle(plan: Product): string {
  const price = ` · ${planPrice(plan)}`;
  const gives = plan.dataUnlimited && plan.speedMbps === null ? 'Ilimitado' : planGives(plan);
  return `${cut(gives, rowTitleMax - price.length)}${price}`;
}

const cut = (text: string, max: number) =>
  text.length <= max ? text : `${text.slice(0, max - 1)}…`;
