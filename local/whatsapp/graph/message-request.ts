import { z } from 'zod';
import { type GraphError, graphErrors } from './errors.ts';
import { interactive } from './interactive.ts';

const base = z.object({
  messaging_product: z.literal('whatsapp'),
  recipient_type: z.literal('individual').optional(),
  to: z.string().optional(),
  /** A business-scoped user id, for somebody whose number is not known. */
  recipient: z.string().optional(),
  context: z.object({ message_id: z.string().min(1) }).optional(),
  biz_opaque_callback_data: z.string().max(512).optional(),
});

const media = z
  .object({
    id: z.string().min(1).optional(),
    link: z.url({ protocol: /^https?$/ }).optional(),
    caption: z.string().max(1024).optional(),
    filename: z.string().max(240).optional(),
  })
  .refine(({ id, link }) => (id === undefined) !== (link === undefined), {
    error: 'exactly one of id and link',
  });

const template = z.object({
  name: z.string().min(1).max(512),
  language: z.object({ code: z.string().min(2) }),
  components: z
    .array(
      z.object({
        type: z.string(),
        parameters: z
          .array(z.object({ type: z.literal('text'), text: z.string().min(1).max(1024) }))
          .default([]),
      }),
    )
    .default([]),
});

const content = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('text'),
    text: z.object({ body: z.string().min(1).max(4096), preview_url: z.boolean().optional() }),
  }),
  z.object({ type: z.literal('interactive'), interactive }),
  z.object({ type: z.literal('template'), template }),
  z.object({ type: z.literal('image'), image: media }),
  z.object({ type: z.literal('audio'), audio: media }),
  z.object({ type: z.literal('video'), video: media }),
  z.object({ type: z.literal('document'), document: media }),
  z.object({ type: z.literal('sticker'), sticker: media }),
  z.object({
    type: z.literal('location'),
    location: z.object({
      latitude: z.number().min(-90).max(90),
      longitude: z.number().min(-180).max(180),
      name: z.string().max(1000).optional(),
      address: z.string().max(1000).optional(),
    }),
  }),
  z.object({
    type: z.literal('reaction'),
    reaction: z.object({ message_id: z.string().min(1), emoji: z.string().max(16) }),
  }),
]);

export type MessageContent = z.output<typeof content>;
export type MessageRequest = z.output<typeof base> & MessageContent;

/** Meta takes a message without a type for a text. */
const withType = (body: unknown): unknown =>
  body !== null && typeof body === 'object' && !('type' in body) ? { type: 'text', ...body } : body;

/** @throws GraphError as Meta answers what is missing or wrong */
export function readMessageRequest(raw: unknown): MessageRequest {
  const body = withType(raw);
  const envelope = base.safeParse(body);
  if (!envelope.success) throw told(envelope.error, body);
  const said = content.safeParse(body);
  if (!said.success) throw told(said.error, body);
  return { ...envelope.data, ...said.data };
}

function told({ issues }: z.ZodError, body: unknown): GraphError {
  const issue = issues[0];
  const path = issue?.path ?? [];
  const name = path.join('.');
  if (valueAt(body, path) === undefined)
    return graphErrors.missing(`Parameter ${name} is required`);
  if (issue?.code === 'invalid_union' || name === 'messaging_product')
    return graphErrors.invalidParameter(`Param ${name} is not one that is known`);
  return graphErrors.notValid(`${name}: ${issue?.message ?? ''}`);
}

const valueAt = (value: unknown, path: PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      inner !== null && typeof inner === 'object' ? Reflect.get(inner, key) : undefined,
    value,
  );
