import { Readable } from 'node:stream';
import type { TelephoneDeps } from '../../../api/deps.ts';
import { LeadWorkflowError, type LeadWorkflows } from '../../../api/lead-workflow/index.ts';
import type { FileStorage } from '../../../integrations/storage/file-storage.ts';

/** Temporal is down, and says so at once. */
export const unreachable = new Proxy({} as LeadWorkflows, {
  get: () => () => Promise.reject(new LeadWorkflowError('unavailable', 'down')),
});

/** Temporal says yes to everything; only what concerns waits answers something. */
export const obliging = new Proxy({} as LeadWorkflows, {
  get: (_target, name) => async () =>
    String(name).endsWith('Wait') || name === 'runWaitNow' ? [] : undefined,
});

/** The same of calls and the dialer, with a company that does what it is told. */
export const obligingTelephone: TelephoneDeps = {
  workflows: {
    takeOver: async () => ({ status: 'handing_over' }),
    end: async () => ({ status: 'ended' }),
    dialerState: async () => dialer,
    pause: async () => dialer,
    resume: async () => dialer,
    setLimits: async () => dialer,
  },
  voiceToken: () => ({ token: 'token', expiresAtMs: 0 }),
  deleteRecording: async () => undefined,
};
const dialer = {
  limits: { callsPerSecond: 1, callsAtOnce: 1 },
  paused: null,
  waiting: 0,
  onLine: [],
};

/** Whatever is asked for is there, and it is always the same. */
export const oneFile: FileStorage = {
  put: async () => undefined,
  read: async () => Buffer.from('OggS'),
  stream: async () => Readable.from([Buffer.from('OggS')]),
  remove: async () => undefined,
  removeFolder: async () => undefined,
};
