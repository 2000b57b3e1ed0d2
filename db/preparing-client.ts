import pg from 'pg';

/** Statements a connection keeps prepared, some 20 kB each on the server; what comes beyond is planned every time. */
const preparedMax = 300;
/** Longer ones are bulk inserts, whose text differs by the number of rows. */
const textMax = 6_000;

const names = new Map<string, string>();

/**
 * A connection that has each statement parsed and planned once instead of at every execution.
 * `select *` is left alone: a prepared one fails when a migration of a newer version adds a column.
 */
export class PreparingClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config);
    const query = this.query.bind(this) as (...args: unknown[]) => unknown;
    const prepared = (...args: unknown[]) => {
      const [text, values] = args;
      const name = typeof text === 'string' && hasValues(values) ? nameOf(text) : undefined;
      return name === undefined ? query(...args) : query({ name, text, values });
    };
    this.query = prepared as typeof this.query;
  }
}

const hasValues = (values: unknown): boolean => Array.isArray(values) && values.length > 0;

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= preparedMax || text.length > textMax || selectsAll.test(text)) return undefined;
  const name = `timbre_${names.size + 1}`;
  names.set(text, name);
  return name;
}

const selectsAll = /\.\*|\b(?:select|returning) \*/i;
