import { z } from 'zod';
import { defineRoute } from './route.ts';
import { empty, leadId } from './shared.ts';

/** Everything stored about one person, table by table (data protection: right of access). */
export const exportPerson = defineRoute({
  method: 'get',
  path: '/api/leads/:leadId/export',
  summary: "Export one person's data",
  access: ['supervisor'],
  params: z.object({ leadId }),
  response: z.record(z.string(), z.unknown()),
});

/** Ends the lead's workflow and deletes the person everywhere (right of erasure). */
export const deletePerson = defineRoute({
  method: 'delete',
  path: '/api/leads/:leadId',
  summary: "Delete one person's data for good",
  access: ['supervisor'],
  params: z.object({ leadId }),
  response: empty,
  status: 204,
  errors: ['unavailable'],
});
