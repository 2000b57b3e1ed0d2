import { z } from 'zod';

/** The envelope of a webhook POST. What is inside is parsed one by one, so that a bad part hurts no other. */
export const envelope = z.object({ object: z.string(), entry: z.array(z.unknown()) });
export const entry = z.object({ changes: z.array(z.unknown()).default([]) });
export const change = z.object({ field: z.string(), value: z.record(z.string(), z.unknown()) });

export const contact = z.object({
  profile: z.object({ name: z.string().optional() }).optional(),
  wa_id: z.string().optional(),
  user_id: z.string().optional(),
  parent_user_id: z.string().optional(),
});

const media = z.object({
  id: z.string().optional(),
  mime_type: z.string().optional(),
  sha256: z.string().optional(),
  caption: z.string().optional(),
  filename: z.string().optional(),
  voice: z.boolean().optional(),
  /** Only the simulated vendor sends one. */
  animated: z.boolean().optional(),
});

const error = z.object({
  code: z.coerce.number(),
  title: z.string().optional(),
  message: z.string().optional(),
  error_data: z.object({ details: z.string().optional() }).optional(),
});

const text = z.object({ body: z.string() });

/** Every type the Cloud API sends, each field optional: `type` says which one counts. */
export const inbound = z.object({
  id: z.string().min(1),
  from: z.string().optional(),
  from_user_id: z.string().optional(),
  to: z.string().optional(),
  to_user_id: z.string().optional(),
  timestamp: z.union([z.string(), z.number()]).optional(),
  type: z.string(),
  context: z.object({ id: z.string().optional() }).optional(),
  referral: z.record(z.string(), z.unknown()).optional(),
  text: text.optional(),
  image: media.optional(),
  audio: media.optional(),
  video: media.optional(),
  document: media.optional(),
  sticker: media.optional(),
  location: z
    .object({
      latitude: z.number(),
      longitude: z.number(),
      name: z.string().optional(),
      address: z.string().optional(),
    })
    .optional(),
  contacts: z
    .array(
      z.object({
        name: z.object({ formatted_name: z.string().optional() }).optional(),
        phones: z.array(z.object({ phone: z.string().optional() })).optional(),
      }),
    )
    .optional(),
  interactive: z
    .object({
      type: z.string(),
      button_reply: z.object({ id: z.string(), title: z.string() }).optional(),
      list_reply: z
        .object({ id: z.string(), title: z.string(), description: z.string().optional() })
        .optional(),
    })
    .optional(),
  button: z.object({ payload: z.string().optional(), text: z.string() }).optional(),
  reaction: z.object({ message_id: z.string(), emoji: z.string().optional() }).optional(),
  order: z.record(z.string(), z.unknown()).optional(),
  system: z
    .object({
      body: z.string().optional(),
      type: z.string().optional(),
      wa_id: z.string().optional(),
      new_wa_id: z.string().optional(),
      user_id: z.string().optional(),
      previous_user_id: z.string().optional(),
    })
    .optional(),
  edit: z
    .object({
      original_message_id: z.string(),
      message: z.object({
        type: z.string().default('text'),
        text: text.optional(),
        image: media.optional(),
        video: media.optional(),
        document: media.optional(),
      }),
    })
    .optional(),
  revoke: z.object({ original_message_id: z.string() }).optional(),
  errors: z.array(error).optional(),
});
export type Inbound = z.output<typeof inbound>;

export const status = z.object({
  id: z.string().min(1),
  status: z.enum(['sent', 'delivered', 'read', 'played', 'failed']),
  timestamp: z.union([z.string(), z.number()]).optional(),
  biz_opaque_callback_data: z.string().optional(),
  errors: z.array(error).optional(),
});

export const preference = z.object({
  wa_id: z.string().optional(),
  user_id: z.string().optional(),
  category: z.string(),
  value: z.enum(['stop', 'resume']),
  timestamp: z.union([z.string(), z.number()]).optional(),
});
