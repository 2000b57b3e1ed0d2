/** Enough to tell two people apart in a log, too little to call one: +51 987 654 321 becomes ***4321. */
export function maskPhone(phone: string): string {
  return `***${phone.replace(/\D/g, '').slice(-4)}`;
}

/** A telephone number standing on its own in a text: 9 to 15 digits, with or without +, spaces or dashes. */
const phoneInText = /(?<![\w.:-])\+?\d(?:[ -]?\d){8,14}(?![\w.:])/g;
const secretNames =
  /^(authorization|cookie|set-cookie|password|passwordhash|secret|.*secret|.*token|api-?key|.*apikey|databaseurl)$/i;
const phoneNames = /^(phone|.*phone|phonenumber|wa_?id|from|to|recipient(_id)?)$/i;
const depthMax = 6;

/** A copy that is safe to log: secrets gone, telephone numbers masked wherever they stand. */
export function maskFields(fields: object): Record<string, unknown> {
  return maskValue('', fields, 0) as Record<string, unknown>;
}

export function maskText(text: string): string {
  return text.replace(phoneInText, maskPhone);
}

function maskValue(name: string, value: unknown, depth: number): unknown {
  if (value === null || value === undefined) return value;
  if (secretNames.test(name)) return '[secret]';
  if (typeof value === 'string')
    return phoneNames.test(name) && /\d{6,}/.test(value) ? maskPhone(value) : maskText(value);
  if (typeof value !== 'object' || value instanceof Date) return value;
  if (depth >= depthMax) return '[deep]';
  if (Array.isArray(value)) return value.map((item) => maskValue(name, item, depth + 1));
  return Object.fromEntries(
    entriesOf(value).map(([key, item]) => [key, maskValue(key, item, depth + 1)]),
  );
}

/** What an error says is in properties that are not enumerable. */
function entriesOf(value: object): [string, unknown][] {
  if (!(value instanceof Error)) return Object.entries(value);
  const { name, message, stack, cause } = value;
  // PostgreSQL's `detail` and `where` repeat the row that it refused: names, addresses, texts.
  const { detail: _row, where: _parameters, ...own } = value as Error & Record<string, unknown>;
  return Object.entries({ ...own, type: name, message, stack, ...(cause ? { cause } : {}) });
}
