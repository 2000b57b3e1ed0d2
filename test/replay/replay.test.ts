import { readdir, readFile } from 'node:fs/promises';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { beforeAll, describe, expect, test } from 'vitest';
import { testWorkflowBundle } from '../harness/workflow-bundle.ts';
import { historiesDir } from './keep-history.ts';

Runtime.install({
  logger: new DefaultLogger('ERROR'),
  // The last test makes the core warn.
  telemetryOptions: { logging: { filter: 'ERROR' } },
});

let workflowBundle: Awaited<ReturnType<typeof testWorkflowBundle>>;
beforeAll(async () => {
  workflowBundle = await testWorkflowBundle();
});

const saved = (await readdir(historiesDir)).filter((name) => name.endsWith('.json'));
const load = async (name: string) =>
  JSON.parse(await readFile(new URL(name, historiesDir), 'utf8')) as {
    events: { activityTaskScheduledEventAttributes?: object }[];
  };

describe('leads that are alive survive a deployment', () => {
  test('there is something to replay', () => expect(saved.length).toBeGreaterThan(4));

  test.each(saved)('%s', async (name) => {
    const history = await load(name);
    await expect(
      Worker.runReplayHistory({ workflowBundle }, history, 'lead/lead_replay'),
    ).resolves.toBeUndefined();
  });

  test('and a history that the code would not have written is noticed', async () => {
    const history = await load('three-turns.json');
    const forged = history.events.map((event) =>
      event.activityTaskScheduledEventAttributes === undefined
        ? event
        : {
            ...event,
            activityTaskScheduledEventAttributes: {
              ...event.activityTaskScheduledEventAttributes,
              activityType: { name: 'somethingElse' },
            },
          },
    );
    await expect(
      Worker.runReplayHistory({ workflowBundle }, { events: forged }, 'lead/lead_replay'),
    ).rejects.toThrow();
  });
});
