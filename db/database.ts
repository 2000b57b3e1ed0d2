import type * as call from './tables/call.ts';
import type * as catalogue from './tables/catalogue.ts';
import type * as lead from './tables/lead.ts';
import type * as message from './tables/message.ts';
import type * as people from './tables/people.ts';

/** Table of contents of the database. */
export interface Database {
  user: people.UserTable;
  session: people.SessionTable;
  apiKey: people.ApiKeyTable;
  notification: people.NotificationTable;
  auditLog: people.AuditLogTable;
  goal: people.GoalTable;
  badge: people.BadgeTable;
  operator: catalogue.OperatorTable;
  product: catalogue.ProductTable;
  coverageArea: catalogue.CoverageAreaTable;
  coverage: catalogue.CoverageTable;
  lead: lead.LeadTable;
  leadEvent: lead.LeadEventTable;
  leadSignal: lead.LeadSignalTable;
  conversation: lead.ConversationTable;
  scoreEvent: lead.ScoreEventTable;
  consent: lead.ConsentTable;
  sale: lead.SaleTable;
  call: call.CallTable;
  callLeg: call.CallLegTable;
  callEvent: call.CallEventTable;
  referral: lead.ReferralTable;
  bill: lead.BillTable;
  campaign: lead.CampaignTable;
  campaignVersion: lead.CampaignVersionTable;
  enrolment: lead.EnrolmentTable;
  experiment: lead.ExperimentTable;
  variant: lead.VariantTable;
  message: message.MessageTable;
  messageMedia: message.MessageMediaTable;
  refusedReply: message.RefusedReplyTable;
  modelUsage: message.ModelUsageTable;
  outboundMessage: message.OutboundMessageTable;
  webhookEvent: message.WebhookEventTable;
}
