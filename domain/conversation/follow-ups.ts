import type { Memory } from '../assistant.ts';
import type { CampaignScript } from '../campaign/definition.ts';
import type { Catalogue, Product } from '../catalogue.ts';
import type { OutboundContent } from '../message.ts';
import type { Wait } from '../waits.ts';
import { copy } from './copy.es.ts';
import { plansOf } from './facts.ts';
import { planList } from './list-reply.ts';
import { cheapest, offerFor } from './offer.ts';
import { planLine, planName, planPrice } from './plan-text.ts';
import { renderTemplate, type TemplateKey, templates } from './templates.ts';

/** What there is to go on when the assistant writes without having been asked. */
export interface FollowUp {
  wait: Wait;
  /** The campaign's script; null for a reminder, a follow-up or an abandonment. */
  script: CampaignScript | null;
  memory: Memory;
  firstName: string | null;
  catalogue: Catalogue;
  /** Closed: only a template may be sent. */
  windowOpen: boolean;
}

const followUpsVersion = 'rules-follow-up@1';
/** How a template greets somebody whose name is not known. */
const withoutName = 'qué tal';

/** Words a contact nobody asked for, from the catalogue alone; null when there is nothing true to say. */
export function composeFollowUp(
  request: FollowUp,
): { content: OutboundContent; composedBy: string } | null {
  const key = scriptOf(request);
  const variables = variablesOf(key, request);
  if (variables === null) return null;
  const template = templates[key];
  const text = renderTemplate(template, variables);
  const content: OutboundContent = request.windowOpen
    ? withPlans(key, text, request)
    : { kind: 'template', text, name: template.name, language: template.language, variables };
  return { content, composedBy: followUpsVersion };
}

function scriptOf({ wait, script }: FollowUp): TemplateKey {
  if (script) return script;
  if (wait.kind === 'reminder') return 'reminder';
  return wait.kind === 'follow_up' ? 'follow_up' : 'no_reply';
}

function variablesOf(key: TemplateKey, request: FollowUp): string[] | null {
  const { memory, firstName, catalogue } = request;
  const name = firstName ?? memory.name ?? withoutName;
  const service = subject(memory, catalogue);
  const plans = plansOf(catalogue, memory);
  if (key === 'plan_details') {
    const first = cheapest(plans);
    return first && [name, service, planPrice(first)];
  }
  if (key === 'special_offer') {
    const promoted = cheapest(plans.filter(({ promotion }) => promotion !== null));
    return promoted?.promotion
      ? [name, planName(catalogue, promoted), promoted.promotion.text]
      : null;
  }
  return [name, service];
}

/** What the lead was interested in: the chosen plan, else the service. */
function subject(memory: Memory, catalogue: Catalogue): string {
  const chosen = catalogue.products.find(({ id }) => id === memory.chosenProductId);
  return chosen ? planName(catalogue, chosen) : copy.services[memory.service ?? 'internet'];
}

/** Inside the window the plans themselves can be shown. */
function withPlans(
  key: TemplateKey,
  text: string,
  { catalogue, memory }: FollowUp,
): OutboundContent {
  const plans: Product[] =
    key === 'plan_details' && memory.areaId !== null ? offerFor(catalogue, memory) : [];
  if (plans.length === 0) return { kind: 'text', text };
  return planList(
    catalogue,
    [text, ...plans.map((plan) => `• ${planLine(catalogue, plan)}`)].join('\n'),
    plans,
  );
}
