import { z } from 'zod';
import { type ErrorCode, errorStatus, type Route } from './contract/route.ts';

type AnyRoute = Route<z.ZodType, z.ZodType, z.ZodType, z.ZodType>;

/** Any route that is not public, or takes input, may answer these besides its own. */
const commonErrors: ErrorCode[] = ['bad_request', 'rate_limited', 'internal', 'unavailable'];

const errorSchema = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'message'],
      properties: {
        code: { enum: Object.keys(errorStatus) },
        message: { type: 'string' },
        details: {},
      },
    },
  },
};

/** The OpenAPI 3.1 description of the JSON API, made from the routes themselves. */
export function openApi(
  routes: AnyRoute[],
  { publicUrl, version }: { publicUrl: string; version: string },
) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Timbre', version, description: 'JSON API of the AI call center' },
    servers: [{ url: publicUrl }],
    paths,
    components: {
      schemas: { Error: errorSchema },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'timbre_session' },
        apiKey: { type: 'http', scheme: 'bearer' },
      },
    },
  };
}

function operation(route: AnyRoute) {
  const status = String(route.status ?? 200);
  const isPublic = route.access === 'public';
  return {
    summary: route.summary,
    operationId: `${route.method}_${route.path.replace(/\W+/g, '_').replace(/^_|_$/g, '')}`,
    ...(isPublic ? { security: [] } : { security: [{ session: [] }, { apiKey: [] }] }),
    ...(Array.isArray(route.access) ? { 'x-roles': route.access } : {}),
    parameters: [...parameters(route.params, 'path'), ...parameters(route.query, 'query')],
    ...(route.body
      ? { requestBody: { required: true, content: json(schemaOf(route.body, 'input')) } }
      : {}),
    responses: {
      [status]:
        status === '204'
          ? { description: 'Done' }
          : { description: 'OK', content: json(schemaOf(route.response, 'output')) },
      ...errorResponses(route, isPublic),
    },
  };
}

function errorResponses(route: AnyRoute, isPublic: boolean) {
  const codes = new Set<ErrorCode>([...commonErrors, ...(route.errors ?? [])]);
  if (!isPublic || route.path === '/api/session') codes.add('unauthenticated');
  codes.add('forbidden');
  if (route.params) codes.add('not_found').add('owned_by_other');
  if (route.body) codes.add('payload_too_large').add('unsupported_media_type');
  const byStatus = Map.groupBy(codes, (code) => errorStatus[code]);
  return Object.fromEntries(
    [...byStatus].map(([status, ofStatus]) => [
      String(status),
      { description: ofStatus.join(', '), content: json({ $ref: '#/components/schemas/Error' }) },
    ]),
  );
}

function parameters(schema: z.ZodType | undefined, place: 'path' | 'query') {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
    properties?: Record<string, unknown>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}

const json = (schema: unknown) => ({ 'application/json': { schema } });

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Record<string, unknown> {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}
