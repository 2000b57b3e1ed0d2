import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { person, type Stage, startApi } from './stage/index.ts';

let database: TestDatabase;
let webDir: string;
let stage: Stage;
let ready: Record<string, string | null> = { database: null, temporal: null, worker: null };

beforeAll(async () => {
  webDir = await mkdtemp(join(tmpdir(), 'timbre-web-'));
  await mkdir(join(webDir, 'assets'));
  await writeFile(join(webDir, 'index.html'), '<!doctype html><title>Timbre</title>');
  await writeFile(join(webDir, 'assets', 'app-a1b2c3.js'), 'console.log(1)'.repeat(200));
  database = await createTestDatabase();
  stage = await startApi({
    db: database.db,
    databaseUrl: database.url,
    webDir,
    readiness: async () => ready,
    metricsToken: 'a-token-of-the-monitoring',
  });
});
afterAll(async () => {
  await stage.close();
  await database.drop();
  await rm(webDir, { recursive: true });
});

describe('health', () => {
  test('alive is alive, whatever else is down', async () => {
    expect(await person(stage.url).get('/healthz')).toMatchObject({
      status: 200,
      body: { status: 'ok' },
    });
  });

  test('ready says what is missing', async () => {
    expect((await person(stage.url).get('/readyz')).status).toBe(200);
    ready = { database: null, temporal: null, worker: 'none is polling' };
    expect(await person(stage.url).get('/readyz')).toMatchObject({
      status: 503,
      body: { worker: 'none is polling' },
    });
  });
});

describe('metrics', () => {
  test('are for this machine, or for whoever knows the token', async () => {
    const local = await person(stage.url).get('/metrics');
    expect(local.status).toBe(200);
    expect(local.body).toContain('timbre_http_seconds');
    const passedOn = { 'x-forwarded-for': '203.0.113.5' };
    expect((await person(stage.url, passedOn).get('/metrics')).status).toBe(404);
    expect(
      (await person(stage.url, { 'x-forwarded-for': '127.0.0.1' }).get('/metrics')).status,
    ).toBe(404);
    const wrong = { ...passedOn, authorization: 'Bearer guess' };
    expect((await person(stage.url, wrong).get('/metrics')).status).toBe(404);
    const known = { ...passedOn, authorization: 'Bearer a-token-of-the-monitoring' };
    expect((await person(stage.url, known).get('/metrics')).status).toBe(200);
  });

  test('name routes by pattern, never by a person', async () => {
    await person(stage.url).get('/api/leads/lead_somebody');
    const { body } = await person(stage.url).get('/metrics');
    expect(body).toContain('route="/leads/:leadId"');
    expect(body).not.toContain('lead_somebody');
  });
});

describe('the web', () => {
  test('is one page for every path of its own, always fresh', async () => {
    for (const path of ['/', '/leads/lead_x', '/bandeja?clase=HOT']) {
      const { status, body, headers } = await person(stage.url, { accept: 'text/html' }).get(path);
      expect([path, status]).toEqual([path, 200]);
      expect(body).toContain('<title>Timbre');
      expect(headers.get('cache-control')).toBe('no-cache');
    }
  });

  test('keeps hashed assets for ever, packed, and misses are 404', async () => {
    const { headers } = await person(stage.url).get('/assets/app-a1b2c3.js');
    expect(headers.get('cache-control')).toContain('immutable');
    expect(headers.get('content-encoding')).toBeTruthy();
    expect((await person(stage.url).get('/assets/gone.js')).status).toBe(404);
    expect((await person(stage.url).get('/assets/..%2f..%2fpackage.json')).status).not.toBe(200);
  });

  test('never answers for the API', async () => {
    const { status, body } = await person(stage.url, { accept: 'text/html' }).get('/api/nothing');
    expect(status).toBe(404);
    expect(body.error.code).toBe('not_found');
  });

  test('runs under a content policy without inline scripts', async () => {
    const { headers } = await person(stage.url, { accept: 'text/html' }).get('/');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("object-src 'none'");
    expect(policy).not.toContain('unsafe-eval');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });
});
