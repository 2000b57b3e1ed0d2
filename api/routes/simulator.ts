import { Router } from 'express';
import { addBindings, type Binding, bind } from '../bind.ts';
import {
  actOnSimulatedPhone,
  getSimulatedPhone,
  listSimulatedPhones,
  openSimulatedPhone,
  simulatorStream,
} from '../contract/simulator.ts';
import type { ApiDeps } from '../deps.ts';
import { askTwin } from './simulator/ask-twin.ts';
import { relayStream } from './simulator/relay-stream.ts';

/** The simulated phones, below `/api`: handed on to the twin, which knows no callers. */
export function simulatorRouter({ simulatorUrl }: Pick<ApiDeps, 'simulatorUrl'>): Router {
  const ask = askTwin(simulatorUrl);
  const phoneOf = (phoneId: string) => `${listSimulatedPhones.path}/${encodeURIComponent(phoneId)}`;
  const router = Router();
  router.get(belowApi(simulatorStream.path), relayStream(simulatorUrl));
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
