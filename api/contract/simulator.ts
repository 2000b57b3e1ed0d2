import { z } from 'zod';
import { defineRoute } from './route.ts';
import { instant } from './shared.ts';

/**
 * The simulated customers' phones. They exist only while WhatsApp is simulated: without the twin
 * every route answers `not_found`. A phone is named by its number (+51987654321) or, for a person
 * who shares only a username, by the business-scoped user id (PE.4f9a…).
 */
export const phoneId = z
  .string()
  .max(140)
  .regex(/^(?:\+[1-9]\d{6,14}|[A-Z]{2}\.[A-Za-z0-9]{1,128})$/);

const option = z.object({ id: z.string(), title: z.string() });

export const simulatedMessage = z.object({
  /** The vendor's id, `wamid.…`. */
  id: z.string(),
  from: z.enum(['customer', 'business']),
  /** As in the Cloud API: `text` `image` `audio` `document` `sticker` `location` `buttons` `list` `template` `reply` … */
  kind: z.string(),
  /** The readable form; a voice note's is its transcript, a picture's its caption. */
  text: z.string(),
  at: instant,
  /** How far it came, towards its receiver. */
  status: z.enum(['sending', 'sent', 'delivered', 'read', 'failed']),
  quotedId: z.string().nullable(),
  customerReaction: z.string().nullable(),
  businessReaction: z.string().nullable(),
  edited: z.boolean(),
  deleted: z.boolean(),
  /** Quick replies under a message; a pressed one comes back as a `reply`. */
  buttons: z.array(option).nullable(),
  list: z
    .object({
      button: z.string(),
      sections: z.array(
        z.object({
          title: z.string(),
          rows: z.array(option.extend({ description: z.string().nullable() })),
        }),
      ),
    })
    .nullable(),
  location: z
    .object({
      name: z.string().nullable(),
      address: z.string().nullable(),
      latitude: z.number(),
      longitude: z.number(),
    })
    .nullable(),
  /** A voice note's length; null when it is none or nobody knows. */
  durationS: z.number().nullable(),
  /** A document's name. */
  filename: z.string().nullable(),
  fromAd: z.boolean(),
  /** Where the file is that was picked for it; absent: none was. */
  fileAddress: z.string().optional(),
});
export type SimulatedMessage = z.output<typeof simulatedMessage>;

export const simulatedPhone = z.object({
  id: phoneId,
  phone: z.string().nullable(),
  waUserId: z.string().nullable(),
  profileName: z.string(),
  businessName: z.string(),
  /** The business is writing until then, unless a message comes first. */
  typingUntil: instant.nullable(),
  /** In order of time. */
  messages: z.array(simulatedMessage),
});
export type SimulatedPhone = z.output<typeof simulatedPhone>;

const base = '/api/simulator/phones';
const players = ['supervisor', 'ops', 'senior', 'junior'] as const;

export const listSimulatedPhones = defineRoute({
  method: 'get',
  path: base,
  summary: 'Simulated phones that have been used, the latest first',
  access: 'signed-in',
  response: z.object({
    items: z.array(
      z.object({ id: phoneId, profileName: z.string(), lastMessageAt: instant.nullable() }),
    ),
  }),
});

export const openSimulatedPhone = defineRoute({
  method: 'put',
  path: `${base}/:phoneId`,
  summary: 'Make a phone for any number or username; an existing one is kept as it is',
  access: players,
  params: z.object({ phoneId }),
  body: z.object({ profileName: z.string().trim().max(80).optional() }),
  response: simulatedPhone,
});

export const getSimulatedPhone = defineRoute({
  method: 'get',
  path: `${base}/:phoneId`,
  summary: 'One simulated phone with its conversation',
  access: 'signed-in',
  params: z.object({ phoneId }),
  response: simulatedPhone,
});

/** A file from the customer's phone; checked by content. */
const pickedFile = z.object({
  mimeType: z.string().max(100),
  base64: z.base64().min(4).max(8_000_000),
});

const messageRef = z.string().max(200);

export const actOnSimulatedPhone = defineRoute({
  method: 'post',
  path: `${base}/:phoneId/actions`,
  summary: 'Do what a customer does on their phone',
  access: players,
  params: z.object({ phoneId }),
  body: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('text'),
      text: z.string().trim().min(1).max(4096),
      quotedId: messageRef.optional(),
      /** The conversation began with a click on an advertisement. */
      fromAd: z.boolean().optional(),
    }),
    /** A pressed button or list row of a message. */
    z.object({ kind: z.literal('reply'), messageId: messageRef, optionId: z.string().max(256) }),
    z.object({
      kind: z.literal('voice'),
      /** A stand-in for speaking: kept in the made-up file, where only a simulated listener reads it. */
      transcript: z.string().trim().max(4096).optional(),
      /** A real recording. Without it the file is made up. */
      file: pickedFile.optional(),
    }),
    z.object({
      kind: z.literal('image'),
      caption: z.string().trim().max(1024).optional(),
      file: pickedFile.optional(),
    }),
    z.object({
      kind: z.literal('location'),
      name: z.string().trim().max(200).optional(),
      latitude: z.number().min(-90).max(90),
      longitude: z.number().min(-180).max(180),
    }),
    z.object({ kind: z.literal('sticker') }),
    /** An empty emoji takes the reaction back. */
    z.object({ kind: z.literal('react'), messageId: messageRef, emoji: z.string().max(16) }),
    z.object({
      kind: z.literal('edit'),
      messageId: messageRef,
      text: z.string().trim().min(1).max(4096),
    }),
    z.object({ kind: z.literal('delete'), messageId: messageRef }),
  ]),
  response: simulatedPhone,
  status: 202,
  errors: ['not_found', 'unavailable'],
});

/** The picked file behind a message, for whoever is signed in: bytes, no JSON. */
export const simulatedFile = { path: `${base}/:phoneId/messages/:messageId/file` } as const;

/**
 * Server-sent events, for whoever is signed in: each `data:` line is `{"phoneId":"+51…"}` when that
 * phone changed (a message, a status, typing). The browser fetches the phone again.
 */
export const simulatorStream = { path: '/api/simulator/stream' } as const;
