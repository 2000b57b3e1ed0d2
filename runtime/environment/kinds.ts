import { isIP } from 'node:net';
import { z } from 'zod';

/** How a variable's text must look; each message completes the sentence "PORT …". */
export const text = z.string();

export const port = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a port number')
  .transform(Number)
  .refine((value) => value <= 65_535, 'must be a port number up to 65535');

export const webAddress = z
  .string()
  .refine((value) => isAddress(value, ['http:', 'https:']), 'must be an http or https address')
  .transform((value) => value.replace(/\/+$/, ''));

export const databaseAddress = z
  .string()
  .refine(
    (value) => isAddress(value, ['postgres:', 'postgresql:']),
    'must look like postgres://user:password@host:5432/database',
  );

export const hostAndPort = z
  .string()
  .regex(/^[^\s/:]+:\d{1,5}$/, 'must look like host:7233, without a scheme');

export const factor = z
  .string()
  .transform(Number)
  .refine((value) => Number.isFinite(value) && value > 0, 'must be a number above 0');

/** US dollars, zero included. */
export const dollars = z
  .string()
  .regex(/^\d{1,6}(\.\d{1,6})?$/, 'must be US dollars, such as 5 or 0.25')
  .transform(Number);

export const milliseconds = z
  .string()
  .regex(/^\d{1,7}$/, 'must be a whole number of milliseconds')
  .transform(Number);

/** "9-20": from nine until eight in the evening; or `always`. */
export const callingHours = z
  .string()
  .regex(/^(?:always|\d{1,2}-\d{1,2})$/, 'must be two hours such as 9-20, or always')
  .transform((value) => {
    if (value === 'always') return value;
    const [fromHour = 0, untilHour = 0] = value.split('-').map(Number);
    return { fromHour, untilHour };
  })
  .refine(
    (hours) => hours === 'always' || (hours.fromHour < hours.untilHour && hours.untilHour <= 24),
    'must begin before it ends, and end by 24',
  );

export const secret = z.string().min(32, 'must have at least 32 characters');

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];
export const logLevel = z.enum(logLevels, `must be one of ${logLevels.join(', ')}`);

export const yesOrNo = z
  .enum(['true', 'false', '1', '0'], 'must be true or false')
  .transform((value) => value === 'true' || value === '1');

const namedNetworks = ['loopback', 'linklocal', 'uniquelocal'];

/** Addresses, networks and Express' names for some, separated by commas; `none` for nobody. */
export const proxies = z
  .string()
  .transform((value) => (value === 'none' ? [] : value.split(',').map((one) => one.trim())))
  .refine(
    (list) => list.every((one) => namedNetworks.includes(one) || isNetwork(one)),
    'must be addresses, networks (10.0.0.0/8), loopback, linklocal or uniquelocal, separated by commas, or none',
  );

export const apiVersion = z.string().regex(/^v\d+\.\d+$/, 'must look like v24.0');

function isAddress(value: string, protocols: string[]): boolean {
  return URL.canParse(value) && protocols.includes(new URL(value).protocol);
}

function isNetwork(value: string): boolean {
  const [address = '', bits, ...rest] = value.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return (
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128))
  );
}
