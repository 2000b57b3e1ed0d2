import { expect, it } from 'vitest';
import { asPerson } from '../../../domain/conversation/as-person.ts';
import { copy } from '../../../domain/conversation/copy.es.ts';

it.each([
  ...copy.handOver,
  ...copy.handOverHuman,
  ...copy.handOverBill,
  ...copy.handOverSupport,
  ...copy.stillWaiting,
  ...copy.notedForAgent,
  ...copy.botAnswer,
  ...copy.greeting('Timbre'),
  ...copy.willRemind('en un par de días'),
])('is no draft for a person: %s', (text) => {
  expect(asPerson(text)).toBeNull();
});

it('says in the first person what the assistant says of the adviser', () => {
  expect(asPerson(copy.objection.distrust[0] ?? '')).toBe(
    'Es normal querer estar seguro. Puedo mostrarte el contrato antes de que decidas, sin compromiso.',
  );
  expect(asPerson('El plan cuesta US$ 45.')).toBe('El plan cuesta US$ 45.');
});
