import { z } from 'zod';

/** Interactive messages with Meta's limits (Cloud API reference, "Interactive objects"). */
const header = z.object({ type: z.literal('text'), text: z.string().min(1).max(60) }).optional();
const footer = z.object({ text: z.string().min(1).max(60) }).optional();
const body = (max: number) => z.object({ text: z.string().min(1).max(max) });

const button = z.object({
  type: z.literal('reply'),
  reply: z.object({ id: z.string().min(1).max(256), title: z.string().min(1).max(20) }),
});

const buttons = z.object({
  type: z.literal('button'),
  header,
  footer,
  body: body(1024),
  action: z.object({
    buttons: z
      .array(button)
      .min(1)
      .max(3)
      .refine(...distinct('button ids', (one: z.output<typeof button>) => one.reply.id))
      .refine(...distinct('button titles', (one: z.output<typeof button>) => one.reply.title)),
  }),
});

const row = z.object({
  id: z.string().min(1).max(200),
  title: z.string().min(1).max(24),
  description: z.string().max(72).optional(),
});

const list = z.object({
  type: z.literal('list'),
  header,
  footer,
  body: body(4096),
  action: z.object({
    button: z.string().min(1).max(20),
    sections: z
      .array(z.object({ title: z.string().max(24).optional(), rows: z.array(row).min(1) }))
      .min(1)
      .max(10)
      .refine((sections) => sections.length === 1 || sections.every(({ title }) => title), {
        error: 'sections need titles when there are several',
      })
      .refine((sections) => sections.flatMap(({ rows }) => rows).length <= 10, {
        error: 'total row count exceeds 10',
      })
      .refine((sections) => isDistinct(sections.flatMap(({ rows }) => rows.map(({ id }) => id))), {
        error: 'row ids must be distinct',
      }),
  }),
});

export const interactive = z.discriminatedUnion('type', [buttons, list]);

function distinct<T>(what: string, of: (one: T) => string) {
  return [
    (all: T[]) => isDistinct(all.map(of)),
    { error: `${what} must be distinct` },
  ] as const satisfies [unknown, unknown];
}

const isDistinct = (values: string[]): boolean => new Set(values).size === values.length;
