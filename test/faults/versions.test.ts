import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from '../harness/eventually.ts';
import { type Customer, type FaultStage, startStage } from './stage/index.ts';

let stage: FaultStage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage?.close());

const deploymentName = 'timbre';

test('a worker of the new version beside one of the old: leads move over alive, and back', {
  timeout: 90_000,
}, async () => {
  const { client, taskQueue } = stage;
  const [oldId, newId] = [`${taskQueue}-old`, `${taskQueue}-new`];
  const customers = Array.from({ length: 4 }, () => stage.aCustomer());
  await stage.startApi();
  // The first deployment with versions meets leads that began without.
  const unversioned = await stage.startWorker();
  await sayAll('Hola');
  const oldWorker = await stage.startWorker({ WORKER_BUILD_ID: oldId });
  await makeCurrent(oldId);
  await unversioned.stop();
  await sayAll('¿Están ahí?');
  expect(await versions()).toEqual(new Set([oldId]));

  await stage.startWorker({ WORKER_BUILD_ID: newId });
  // Beside each other, none of the leads has moved: the new version is not current.
  await sayAll('Quiero internet');
  expect(await versions()).toEqual(new Set([oldId]));
  await makeCurrent(newId);
  await sayAll('En Los Olivos');
  expect(await versions()).toEqual(new Set([newId]));
  // Rolled back, and forward again: this time the old worker goes home.
  await makeCurrent(oldId);
  await makeCurrent(newId);
  await oldWorker.stop();
  await sayAll('¿Y la instalación?');
  expect(await versions()).toEqual(new Set([newId]));

  async function sayAll(text: string): Promise<void> {
    await Promise.all(customers.map((customer) => customer.say(text)));
    await stage.expectEachAnsweredOnce();
  }

  /** As `temporal worker deployment set-current-version` does, once the worker has reported itself. */
  async function makeCurrent(buildId: string): Promise<void> {
    await eventually(() =>
      client.workflowService.setWorkerDeploymentCurrentVersion({
        namespace: 'default',
        deploymentName,
        buildId,
        identity: 'fault test',
        ignoreMissingTaskQueues: true,
      }),
    );
  }

  async function versions(): Promise<Set<string>> {
    return new Set(await Promise.all(customers.map(versionOf)));
  }

  async function versionOf({ phone }: Customer): Promise<string> {
    const { id } = await stage.db
      .selectFrom('lead')
      .select('id')
      .where('phone', '=', `+${phone}`)
      .executeTakeFirstOrThrow();
    const { raw } = await client.workflow.getHandle(`lead/${id}`).describe();
    return raw.workflowExecutionInfo?.versioningInfo?.deploymentVersion?.buildId ?? 'none';
  }
});
