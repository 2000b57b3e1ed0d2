/** What is made of an object once and kept as long as the object is: catalogues do not change, and are read at every message. */
export function onceFor<Source extends object, Made>(
  make: (source: Source) => Made,
): (source: Source) => Made {
  const kept = new WeakMap<Source, { made: Made }>();
  return (source) => {
    const known = kept.get(source) ?? { made: make(source) };
    kept.set(source, known);
    return known.made;
  };
}
