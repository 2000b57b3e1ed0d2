/** The details of the design's `specificInfo` component. */
export const details = ['service', 'zone', 'speed_or_data', 'plan_or_operator'] as const;
export type Detail = (typeof details)[number];

/** What one customer turn (or one call) shows that the score looks at. A model or the rules extract it; they never set the score. */
export interface ScoreObservation {
  /** When the customer wrote, ms since the epoch. */
  atMs: number;
  /** Superlative, urgency, or choosing a concrete plan. */
  intensityCue: boolean;
  directPriceQuestion: boolean;
  /** Chose a plan whose price had been quoted before. */
  choseQuotedPlan: boolean;
  namedBudget: boolean;
  premiumInterest: boolean;
  /** Details learnt in this turn. */
  details: Detail[];
  affirmativeAnswers: number;
  acceptedOrChosePlan: boolean;
  explicitRejection: boolean;
  /** Talk time of a call, ms; 0 for a written message. */
  talkMs: number;
}

/** The five components, each within its cap. */
export interface ScoreBreakdown {
  interaction: number;
  pricing: number;
  specificInfo: number;
  conversationTime: number;
  positiveResponses: number;
}
