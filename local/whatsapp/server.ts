import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import express from 'express';
import { portOf } from '../free-port.ts';
import { graphRouter } from './graph/router.ts';
import { phoneRouter } from './phone/router.ts';
import { Twin, type TwinOptions } from './twin.ts';

export interface RunningTwin {
  twin: Twin;
  url: string;
  close(): Promise<void>;
}

/** Stands at WhatsApp's place on the network, on this machine only. @param port 0: any free one */
export async function startTwin(port: number, options: TwinOptions): Promise<RunningTwin> {
  const twin = new Twin(options);
  const app = express();
  app.disable('x-powered-by');
  app.use('/', onlyBelow(['/api/', '/introductions'], phoneRouter(twin)));
  app.use(graphRouter(twin));
  const server = createServer(app);
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  let closing: Promise<void> | undefined;
  return {
    twin,
    url: `http://127.0.0.1:${portOf(server)}`,
    close: () => {
      closing ??= close(server, twin);
      return closing;
    },
  };
}

/** The two sides share a port: phones live below /api, the rest is the vendor's. */
const onlyBelow =
  (prefixes: string[], handler: express.RequestHandler): express.RequestHandler =>
  (request, response, next) =>
    prefixes.some((prefix) => request.path.startsWith(prefix))
      ? handler(request, response, next)
      : next();

async function close(server: Server, twin: Twin): Promise<void> {
  server.close();
  server.closeAllConnections();
  await twin.close();
}
