import type { Request, RequestHandler, Response, Router } from 'express';
import { z } from 'zod';
import type { Role } from '../domain/lead.ts';
import type { Caller } from './caller.ts';
import type { Route } from './contract/route.ts';
import { ApiError } from './errors.ts';

/** What a handler gets, parsed by the route's schemas. `caller` is null only on public routes. */
export interface Call<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> {
  params: z.output<P>;
  query: z.output<Q>;
  body: z.output<B>;
  caller: Caller;
  request: Request;
  response: Response;
}

export type Handler<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
> = (call: Call<P, Q, B>) => Promise<z.input<R>>;

/** A route with what answers it. */
export interface Binding {
  route: Route;
  handler: RequestHandler;
}

/** Joins a route to its handler: access, parsing, and an answer that holds only what the contract names. */
export function bind<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
>(route: Route<P, Q, B, R>, handle: Handler<P, Q, B, R>): Binding {
  const handler: RequestHandler = async (request, response) => {
    const caller = allow(route, response.locals.caller as Caller | undefined);
    if (route.body && request.body === undefined && !request.is('application/json'))
      throw new ApiError('unsupported_media_type');
    const answer = await handle({
      params: parse(route.params, request.params),
      query: parse(route.query, request.query),
      body: parse(route.body, request.body),
      caller,
      request,
      response,
    } as Call<P, Q, B>);
    if (response.headersSent) return;
    response.status(route.status ?? 200);
    if (route.status === 204) response.end();
    else response.json(route.response.parse(answer));
  };
  return { route: route as unknown as Route, handler };
}

/** Adds bindings to a router. Order matters only between a fixed path and a parameter in its place. */
export function addBindings(router: Router, bindings: Binding[]): void {
  for (const { route, handler } of bindings) router[route.method](route.path, handler);
}

/** @throws ApiError unauthenticated or forbidden */
function allow(
  { access }: Route<z.ZodType, z.ZodType, z.ZodType, z.ZodType>,
  caller: Caller | undefined,
): Caller | undefined {
  if (access === 'public') return caller;
  if (!caller) throw new ApiError('unauthenticated');
  if (access !== 'signed-in' && !access.includes(caller.role satisfies Role))
    throw new ApiError('forbidden');
  return caller;
}

function parse(schema: z.ZodType | undefined, value: unknown): unknown {
  if (!schema) return {};
  const result = schema.safeParse(value ?? {});
  if (result.success) return result.data;
  throw new ApiError('bad_request', z.treeifyError(result.error));
}
