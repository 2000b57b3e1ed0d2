/** The assistant's labels. Fixed by the design, so that results can be compared over time. */
export const intents = [
  'greeting',
  'ask_price',
  'ask_plan_info',
  'ask_coverage',
  'ask_installation',
  'ask_terms',
  'ask_discount',
  'compare_prices',
  'choose_plan',
  'accept',
  'reject',
  'think_about_it',
  'ask_human',
  'opt_out',
  'give_location',
  'give_name',
  'give_budget',
  'give_date',
  'existing_customer',
  'cancel_service',
  'complaint',
  'send_bill',
  'refer_friend',
  'thanks',
  'goodbye',
  'other',
] as const;
export type Intent = (typeof intents)[number];

export const objections = [
  'price',
  'contract_term',
  'distrust',
  'has_provider',
  'needs_to_consult',
  'coverage',
  'installation_time',
  'speed',
  'not_interested',
] as const;
export type Objection = (typeof objections)[number];

export const sentiments = ['positive', 'neutral', 'negative'] as const;
export type Sentiment = (typeof sentiments)[number];

export const cues = ['superlative', 'urgency', 'premium'] as const;
export type Cue = (typeof cues)[number];

export const services = ['internet', 'mobile', 'tv', 'landline', 'combo'] as const;
export type Service = (typeof services)[number];
