import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { getLead, listLeads } from '../../../api/contract/leads.ts';
import { takeOverLead } from '../../../api/contract/ownership.ts';
import { signOut } from '../../../api/contract/session.ts';
import { callRoute } from '../../../web/lib/call-route.ts';

let server: Server;
let answer: { status: number; body?: string; headers?: Record<string, string> };
let asked: string[];

beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const realFetch = globalThis.fetch;
  // A browser resolves paths against the page; Node has no page.
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => realFetch(origin + path, init));
});

afterEach(async () => {
  vi.unstubAllGlobals();
  await new Promise((closed) => server.close(closed));
});

it('fills the path and leaves out what is not set', async () => {
  answer = { status: 200, body: '{"items":[],"nextCursor":null}' };
  await callRoute(getLead, { params: { leadId: 'lead_1' } });
  await callRoute(listLeads, { query: { q: 'ana & co', limit: 5, stage: undefined } });
  expect(asked).toEqual(['GET /api/leads/lead_1', 'GET /api/leads?q=ana+%26+co&limit=5']);
});

it('an answer without a body is an empty object', async () => {
  answer = { status: 204 };
  expect(await callRoute(signOut, {})).toEqual({});
});

it('an error carries its code, status and how long to wait', async () => {
  answer = {
    status: 409,
    headers: { 'retry-after': '7' },
    body: '{"error":{"code":"owned_by_other","message":"x","details":{"agent":"Rosa"}}}',
  };
  await expect(callRoute(takeOverLead, { params: { leadId: 'lead_1' } })).rejects.toMatchObject({
    code: 'owned_by_other',
    status: 409,
    details: { agent: 'Rosa' },
    retryAfterMs: 7000,
  });
});

it('a gateway without our JSON reads as unavailable, silence as offline', async () => {
  answer = { status: 502, body: '<html>' };
  await expect(callRoute(getLead, { params: { leadId: 'lead_1' } })).rejects.toMatchObject({
    code: 'unavailable',
  });
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  await expect(callRoute(getLead, { params: { leadId: 'lead_1' } })).rejects.toMatchObject({
    code: 'offline',
    status: 0,
  });
});
