import type { z } from 'zod';
import * as assistant from './assistant.ts';
import * as calls from './calls.ts';
import * as catalogue from './catalogue.ts';
import * as history from './history.ts';
import * as leads from './leads.ts';
import * as media from './media.ts';
import * as messages from './messages.ts';
import * as notifications from './notifications.ts';
import * as ownership from './ownership.ts';
import * as people from './people.ts';
import * as process from './process.ts';
import type { Route } from './route.ts';
import * as sales from './sales.ts';
import * as session from './session.ts';
import * as simulator from './simulator.ts';
import * as stuck from './stuck.ts';
import * as telephones from './telephones.ts';

type AnyRoute = Route<z.ZodType, z.ZodType, z.ZodType, z.ZodType>;

const isRoute = (value: unknown): value is AnyRoute =>
  typeof value === 'object' &&
  value !== null &&
  'method' in value &&
  'path' in value &&
  'access' in value;

/** Every endpoint of the JSON API: OpenAPI and the table of routes and roles are made from this list. */
export const allRoutes: AnyRoute[] = [
  session,
  stuck,
  leads,
  assistant,
  messages,
  media,
  calls,
  history,
  ownership,
  process,
  sales,
  people,
  catalogue,
  notifications,
  simulator,
  telephones,
]
  .flatMap((module): unknown[] => Object.values(module))
  .filter(isRoute);
