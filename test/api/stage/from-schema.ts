import fc from 'fast-check';

/** The parts of JSON Schema that the API's own document uses. */
export interface Schema {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  pattern?: string;
  format?: string;
  maxLength?: number;
}

const hostileText = fc.constantFrom(
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  '%',
  "' or 1=1 --",
  '../../etc/passwd',
  '\u202e',
  '😀'.repeat(100),
  'x'.repeat(5000),
  '__proto__',
);
const hostile = fc.oneof(
  hostileText,
  fc.jsonValue(),
  fc.constantFrom(null, -1, 0, 0.5, 2 ** 31, 2 ** 53, 1e308, [], {}, true),
);

/**
 * Mostly what the schema asks for, sometimes at its edge, sometimes nothing of the kind.
 * @param known values of things that exist, by the name of the field that refers to them
 */
export function fromSchema(
  schema: Schema,
  known: Record<string, unknown[]> = {},
): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 14, arbitrary: fitting(schema, known) },
    { weight: 1, arbitrary: hostile },
  );
}

function fitting(schema: Schema, known: Record<string, unknown[]>): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((one) => fromSchema(one, known)));
  switch (schema.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(
          Object.entries(schema.properties ?? {}).map(([name, one]) => [
            name,
            known[name] ? fc.constantFrom(...known[name]) : fromSchema(one, known),
          ]),
        ),
        { requiredKeys: schema.required ?? [] },
      );
    case 'array':
      return fc.array(fromSchema(schema.items ?? {}, known), { maxLength: 5 });
    case 'integer':
      return fc.integer({ min: 0, max: 10_000 });
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'string':
      return text(schema);
    default:
      return hostile;
  }
}

/** Those that fit into four digits; farther ones come as hostile text. */
const dates = { min: new Date('0001-01-01'), max: new Date('9999-12-31') };

function text({ format, pattern, maxLength = 50 }: Schema): fc.Arbitrary<string> {
  if (format === 'email') return fc.emailAddress();
  if (format === 'date-time')
    return fc.date({ noInvalidDate: true }).map((date) => date.toISOString());
  if (format === 'date')
    return fc
      .date({ ...dates, noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
  if (pattern) return fc.stringMatching(new RegExp(pattern));
  return fc.string({ unit: 'grapheme', maxLength: Math.min(maxLength, 200) });
}
