import { expect, it } from 'vitest';
import {
  createApiMetrics,
  createMetricsRegistry,
  createQueueDepth,
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
