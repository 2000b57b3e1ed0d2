import type { Db } from '../db/connect.ts';
import type { Assistant } from '../domain/assistant.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { LeadId, UserId } from '../domain/ids.ts';
import type { FileStorage } from '../integrations/storage/file-storage.ts';
import type { Log } from '../runtime/log.ts';
import type { ApiMetrics } from '../runtime/metrics.ts';
import type { CallWorkflows } from './call-workflow/index.ts';
import type { LeadWorkflow } from './contract/process.ts';
import type { Me } from './contract/session.ts';
import type { LeadWorkflows } from './lead-workflow/index.ts';
import type { Stuck } from './lead-workflow/stuck.ts';

/** Calls, where there is a telephone company. */
export interface TelephoneDeps {
  workflows: CallWorkflows;
  /** A browser's right to answer calls as this person; null: agents answer on their phones only. */
  voiceToken: ((userId: UserId) => { token: string; expiresAtMs: number }) | null;
  /** The company's copy, before its person is deleted. */
  deleteRecording: (recordingId: string) => Promise<void>;
}

/** What every part of the API may need; the composition root fills it. */
export interface ApiDeps {
  db: Db;
  leadWorkflows: LeadWorkflows;
  describeLead: (leadId: LeadId) => Promise<LeadWorkflow>;
  stuckLeads: () => Promise<Stuck[]>;
  retryLead: (leadId: LeadId) => Promise<'told' | 'restarted' | 'started'>;
  /** Ends a lead's workflow for good, before its person is deleted. */
  terminateLead: (leadId: LeadId) => Promise<void>;
  /** null: nobody is called here. */
  telephone: TelephoneDeps | null;
  loadCatalogue: () => Promise<Catalogue>;
  /** To be tried in the playground: the rules, and the model when one is configured. */
  assistants: Assistant[];
  /** Where customers' files are kept. */
  files: FileStorage;
  installation: Me['installation'];
  /** As the world reaches it: the origin that a browser's requests must come from. */
  publicUrl: string;
  /** The simulated vendor's own address; null: WhatsApp is real. */
  simulatorUrl: string | null;
  /** The simulated telephone company's; null: calls are real, or there are none. */
  telephoneSimulatorUrl: string | null;
  log: Log;
  metrics: ApiMetrics;
}
