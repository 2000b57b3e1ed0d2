import { expect, it } from 'vitest';
import {
  createApiMetrics,
  createMetricsRegistry,
  createQueueDepth,
  createStuckLeads,
  createWorkerMetrics,
} from '../../runtime/metrics.ts';
import { serveMetrics } from '../../runtime/metrics-server.ts';

it('serves what was counted, and asks for queue depths when it is read', async () => {
  const registry = createMetricsRegistry('worker');
  createApiMetrics(registry).webhooksRejected.inc({ vendor: 'whatsapp', reason: 'signature' });
  createWorkerMetrics(registry).sends.inc({ status: 'sent' }, 3);
  createQueueDepth(registry, async () => ({ inbox: 2 }));
  const server = await serveMetrics(registry, 0);
  try {
    const text = await (await fetch(`http://127.0.0.1:${server.port}/metrics`)).text();
    expect(text).toContain(
      'timbre_webhooks_rejected_total{vendor="whatsapp",reason="signature",process="worker"} 1',
    );
    expect(text).toContain('timbre_sends_total{status="sent",process="worker"} 3');
    expect(text).toContain('timbre_queue_depth{queue="inbox",process="worker"} 2');
  } finally {
    await server.close();
  }
});

it('serves all other figures while the database does not answer', async () => {
  const registry = createMetricsRegistry('api');
  const metrics = createApiMetrics(registry);
  let isDown = false;
  createQueueDepth(registry, async () => {
    if (isDown) throw new Error('down');
    return { inbox: 2 };
  });
  createStuckLeads(registry, () => new Promise(() => undefined));
  metrics.inboxSwept.inc(7);
  expect(await registry.metrics()).toContain('timbre_queue_depth{queue="inbox",process="api"} 2');
  isDown = true;
  const text = await registry.metrics();
  expect(text).toContain('timbre_inbox_swept_total{process="api"} 7');
  expect(text).not.toMatch(/^timbre_(queue_depth|stuck_leads)\{/m);
});
