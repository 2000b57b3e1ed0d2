import { once } from 'node:events';
import { createServer } from 'node:http';
import express from 'express';
import { portOf } from '../free-port.ts';
import { restRouter } from './rest/router.ts';
import { Switchboard, type SwitchboardOptions } from './switchboard.ts';
import { telephoneRouter } from './telephone/router.ts';

export interface RunningTwin {
  switchboard: Switchboard;
  url: string;
  close(): Promise<void>;
}

/** Stands at Twilio's place on the network, on this machine only. @param port 0: any free one */
export async function startTwin(port: number, options: SwitchboardOptions): Promise<RunningTwin> {
  const switchboard = new Switchboard(options);
  const app = express();
  app.disable('x-powered-by');
  app.use(restRouter(options, switchboard));
  app.use(telephoneRouter(switchboard));
  const server = createServer(app);
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    switchboard,
    url: `http://127.0.0.1:${portOf(server)}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await switchboard.close();
    },
  };
}
