import type { Sale } from '../../../api/contract/sales.ts';

type Status = Sale['status'];

/** Where a sale can go from where it is; the server has the last word. */
export const movesFrom: Record<Status, readonly Status[]> = {
  pending: ['installed', 'active', 'cancelled'],
  installed: ['active', 'cancelled'],
  active: ['cancelled'],
  cancelled: [],
};
