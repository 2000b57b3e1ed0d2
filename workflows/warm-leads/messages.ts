export const warmLeadsWorkflowType = 'warmLeads';
export const warmLeadsScheduleId = (taskQueue: string) => `warm-leads/${taskQueue}`;

export interface WarmLeadsInput {
  /** How many times faster the business clock runs; 1 in production. */
  timeScale: number;
}
