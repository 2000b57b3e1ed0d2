import type { z } from 'zod';

/** What the operating system hands over. An empty value counts as absent: compose files write `X=${X:-}`. */
export type Variables = Record<string, string | undefined>;

/** Every missing or wrong variable, one clear line each. Values are never repeated: they may be secrets. */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError';
  readonly lines: string[];

  constructor(lines: string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}

/** Reads variables one by one and remembers what is wrong, so that all of it is told at once. */
export class VariableReader {
  readonly #variables: Variables;
  readonly #problems: string[] = [];

  constructor(variables: Variables) {
    this.#variables = variables;
  }

  has(name: string): boolean {
    return this.raw(name) !== undefined;
  }

  raw(name: string): string | undefined {
    return this.#variables[name]?.trim() || undefined;
  }

  optional<T extends z.ZodType>(name: string, schema: T): z.output<T> | null {
    const text = this.raw(name);
    if (text === undefined) return null;
    const parsed = schema.safeParse(text);
    if (parsed.success) return parsed.data;
    this.problem(`${name} ${parsed.error.issues[0]?.message ?? 'is wrong'}`);
    return null;
  }

  withDefault<T extends z.ZodType>(name: string, schema: T, fallback: z.output<T>): z.output<T> {
    return this.optional(name, schema) ?? fallback;
  }

  /** @param hint what it is and what it looks like, for who has to fill it in. */
  required<T extends z.ZodType<string>>(name: string, schema: T, hint: string): string {
    if (!this.has(name)) this.problem(`${name} is missing: ${hint}`);
    return this.optional(name, schema) ?? '';
  }

  problem(line: string): void {
    this.#problems.push(line);
  }

  /** @throws EnvironmentError when anything read so far was missing or wrong. */
  finish<T>(value: T): T {
    if (this.#problems.length > 0) throw new EnvironmentError(this.#problems);
    return value;
  }
}
