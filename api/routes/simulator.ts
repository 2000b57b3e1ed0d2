import { Router } from 'express';
import type { ApiDeps } from '../deps.ts';

export function simulatorRouter(_deps: ApiDeps): Router {
  return Router();
}
