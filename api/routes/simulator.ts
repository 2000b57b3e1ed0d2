import { Router } from 'express';
import { addBindings, type Binding, bind } from '../bind.ts';
import {
  actOnSimulatedPhone,
  getSimulatedPhone,
  listSimulatedPhones,
  openSimulatedPhone,
  simulatedFile,
  simulatorStream,
} from '../contract/simulator.ts';
import { actOnTelephone, getTelephone, telephoneStream } from '../contract/telephones.ts';
import type { ApiDeps } from '../deps.ts';
import { askTwin } from './simulator/ask-twin.ts';
import { relayFile } from './simulator/relay-file.ts';
import { relayStream } from './simulator/relay-stream.ts';

/** The simulated phones and telephones, below `/api`: handed on to the twins, which know no callers. */
export function simulatorRouter({
  simulatorUrl,
  telephoneSimulatorUrl,
}: Pick<ApiDeps, 'simulatorUrl' | 'telephoneSimulatorUrl'>): Router {
  const ask = askTwin(simulatorUrl);
  const askLine = askTwin(telephoneSimulatorUrl);
  const telephoneOf = (id: string) =>
    getTelephone.path.replace(':telephoneId', encodeURIComponent(id));
  const phoneOf = (phoneId: string) => `${listSimulatedPhones.path}/${encodeURIComponent(phoneId)}`;
  const router = Router();
  router.get(belowApi(simulatorStream.path), relayStream(simulatorUrl, simulatorStream.path));
  router.get(belowApi(simulatedFile.path), relayFile(simulatorUrl));
  router.get(
    belowApi(telephoneStream.path),
    relayStream(telephoneSimulatorUrl, telephoneStream.path),
  );
  addBindings(
    router,
    [
      bind(listSimulatedPhones, () => ask(listSimulatedPhones, listSimulatedPhones.path)),
      bind(openSimulatedPhone, ({ params, body }) =>
        ask(openSimulatedPhone, phoneOf(params.phoneId), body),
      ),
      bind(getSimulatedPhone, ({ params }) => ask(getSimulatedPhone, phoneOf(params.phoneId))),
      bind(actOnSimulatedPhone, ({ params, body }) =>
        ask(actOnSimulatedPhone, `${phoneOf(params.phoneId)}/actions`, body),
      ),
      bind(getTelephone, ({ params }) => askLine(getTelephone, telephoneOf(params.telephoneId))),
      bind(actOnTelephone, ({ params, body }) =>
        askLine(actOnTelephone, `${telephoneOf(params.telephoneId)}/actions`, body),
      ),
    ].map(mountedBelowApi),
  );
  return router;
}

const belowApi = (path: string): string => path.replace(/^\/api/, '');

/** Contract paths are from the root; this router is mounted at `/api`. */
const mountedBelowApi = ({ route, handler }: Binding): Binding => ({
  route: { ...route, path: belowApi(route.path) },
  handler,
});
