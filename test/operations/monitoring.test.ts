import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  createApiMetrics,
  createMetricsRegistry,
  createQueueDepth,
  createStuckLeads,
  createWorkerMetrics,
} from '../../runtime/metrics.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const dashboard: { panels: { type: string; title: string; targets?: { expr: string }[] }[] } =
  JSON.parse(read('docs/grafana/timbre.json'));
const alerts = read('docs/alerts/timbre.yaml');
const handbook = read('docs/operations.md');

/** Every series that the programs serve, with the labels of ours. */
async function exported(): Promise<Map<string, string[]>> {
  const registry = createMetricsRegistry('api');
  createApiMetrics(registry);
  createWorkerMetrics(registry);
  createQueueDepth(registry, async () => ({}));
  createStuckLeads(registry, async () => 0);
  const series = new Map<string, string[]>();
  for (const { name, type } of await registry.getMetricsAsJSON()) {
    const metric = registry.getSingleMetric(name) as unknown as { labelNames?: string[] };
    const labels = [...(metric.labelNames ?? []), 'process', 'instance', 'job'];
    const names = String(type) === 'histogram' ? ['_bucket', '_count', '_sum'] : [''];
    for (const ending of names) series.set(name + ending, [...labels, 'le']);
  }
  return series;
}

const expressions = [
  ...dashboard.panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr)),
  ...[...alerts.matchAll(/expr: (\|\n(?: {10}.*\n)+|.*)/g)].map(([, expr]) => expr ?? ''),
];

describe('dashboard and alerts', () => {
  it('ask only for series that the programs serve', async () => {
    const series = await exported();
    const asked = expressions.flatMap((expr) => expr.match(/\btimbre_\w+/g) ?? []);
    expect(asked.length).toBeGreaterThan(40);
    expect(asked.filter((name) => !series.has(name))).toEqual([]);
  });

  it('ask for labels that those series have', async () => {
    const series = await exported();
    for (const expr of expressions) {
      const names = expr.match(/\btimbre_\w+/g) ?? [];
      const labels = names.flatMap((name) => series.get(name) ?? []);
      const asked = [
        ...[...expr.matchAll(/[{,]\s*(\w+)=~?"/g)].map(([, label]) => label),
        ...[...expr.matchAll(/by \(([^)]*)\)/g)].flatMap(([, list]) => list?.split(/,\s*/)),
      ];
      if (names.length > 0)
        expect([expr, asked.filter((label) => label && !labels.includes(label))]).toEqual([
          expr,
          [],
        ]);
    }
  });

  it('show every metric of ours somewhere', async () => {
    const ours = [...(await exported()).keys()].map((name) =>
      name.replace(/_(bucket|count|sum)$/, ''),
    );
    const shown = expressions.join('\n');
    const isProcess = /^timbre_(process|nodejs)_/;
    expect(
      [...new Set(ours)].filter((name) => !isProcess.test(name) && !shown.includes(name)),
    ).toEqual([]);
  });

  it('have a runbook line for every alert, and none for what does not alert', () => {
    const named = [...alerts.matchAll(/runbook: ([\w-]+)/g)].map(([, name]) => name);
    const written = [...handbook.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, name]) => name);
    expect(named).toHaveLength([...alerts.matchAll(/- alert: /g)].length);
    expect(written.toSorted()).toEqual(named.toSorted());
  });
});
