const windowMs = 24 * 60 * 60_000;

/** WhatsApp's customer service window: free text only within 24 h of the customer's last message, real time (Cloud API, error 131047). */
export function isWindowOpen(lastCustomerMessageAtMs: number | null, nowMs: number): boolean {
  return lastCustomerMessageAtMs !== null && nowMs < lastCustomerMessageAtMs + windowMs;
}
