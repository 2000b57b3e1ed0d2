/**
 * Loaded with `--import` before a program: its clock (Date) is off by CLOCK_SKEW_MS. Timers keep
 * their pace, and the SDK's native part keeps the machine's clock; what is off is all that our own
 * code sees, which is what a machine with a wrong clock does to us.
 */
const skewMs = Number(process.env.CLOCK_SKEW_MS ?? 0);
const RealDate = Date;
const skewedNow = () => RealDate.now() + skewMs;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args: [], newTarget) =>
    Reflect.construct(target, args.length === 0 ? [skewedNow()] : args, newTarget),
  apply: () => new RealDate(skewedNow()).toString(),
  get: (target, name) => (name === 'now' ? skewedNow : Reflect.get(target, name)),
});
