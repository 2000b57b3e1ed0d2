import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** What was typed as E.164, or null when no such number can exist. Nine digits are taken as Peruvian. */
export function readNumber(typed: string): string | null {
  const parsed = parsePhoneNumberFromString(typed, 'PE');
  return parsed?.isValid() ? parsed.number : null;
}

/** The id WhatsApp would show for somebody who hides their number, or null when the username cannot be one. */
export function idOfUsername(typed: string): string | null {
  const name = typed.trim().replace(/^@/, '');
  return /^[A-Za-z0-9]{3,30}$/.test(name) ? `PE.${name}` : null;
}
