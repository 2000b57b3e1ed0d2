import { localPassword } from '../../../db/seed/users.ts';
import type { Role } from '../../../domain/lead.ts';

export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: what a test reads of an answer is what it asserts.
  body: any;
  headers: Headers;
}

export interface Person {
  cookie: string;
  get(path: string): Promise<Answer>;
  post(path: string, body?: unknown): Promise<Answer>;
  patch(path: string, body: unknown): Promise<Answer>;
  delete(path: string): Promise<Answer>;
  send(method: string, path: string, init?: RequestInit): Promise<Answer>;
}

/** Somebody at the API with these headers; programs and browsers differ in nothing else. */
export function person(url: string, headers: Record<string, string> = {}): Person {
  const send = async (method: string, path: string, init: RequestInit = {}): Promise<Answer> => {
    const response = await fetch(url + path, {
      redirect: 'manual',
      ...init,
      method: method.toUpperCase(),
      headers: { ...headers, ...(init.headers as Record<string, string>) },
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return {
      status: response.status,
      body: isJson && text ? JSON.parse(text) : text,
      headers: response.headers,
    };
  };
  const json = (method: string, path: string, body?: unknown) =>
    send(method, path, {
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
  return {
    cookie: headers.cookie ?? '',
    send,
    get: (path) => send('get', path),
    delete: (path) => send('delete', path),
    post: (path, body) => json('post', path, body),
    patch: (path, body) => json('patch', path, body),
  };
}

/** Signs one of the seeded users in. */
export async function signIn(url: string, role: Role): Promise<Person> {
  const { status, headers } = await person(url).post('/api/session', {
    email: `${role}@timbre.local`,
    password: localPassword,
  });
  if (status !== 200) throw new Error(`sign-in of ${role} answered ${status}`);
  return person(url, { cookie: cookieOf(headers) });
}

/** `name=value` of the session's cookie. */
export const cookieOf = (headers: Headers): string =>
  headers.get('set-cookie')?.split(';')[0] ?? '';
