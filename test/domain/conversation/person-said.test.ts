import { describe, expect, it } from 'vitest';
import { afterPerson } from '../../../domain/conversation/person-said.ts';
import { attend } from './attended.ts';
import { catalogue } from './converse.ts';

const nameOf = (id: string | null) => catalogue.products.find((one) => one.id === id)?.planName;
const list =
  'A: Estas son tus opciones: • 300 Mbps · US$ 69 al mes · Entel Fibra Hogar 300 • 400 Mbps · US$ 75 al mes · Claro Fibra 400 • 500 Mbps · US$ 82 al mes · Entel Fibra Hogar 500';

describe('a short answer refers to what the person asked or showed last', () => {
  it.each([
    [list, 'el segundo', 'Fibra 400'],
    ['A: Te ofrezco Movistar Fibra 200 a US$ 60 al mes, ¿lo tomas?', 'si, lo quiero', 'Fibra 200'],
    ['A: ¿Qué piso es?', 'el segundo', undefined],
    ['A: ¿Prefieres instalar el lunes o el martes?', 'el primero', undefined],
    ['A: Hola, soy Carla y te ayudo desde aquí', 'el segundo', 'Fibra 100'],
  ])('%s → %s', (said, answer, plan) => {
    const { memory } = attend('quiero internet en comas', '@', said, answer);
    expect(nameOf(memory.chosenProductId)).toEqual(plan && expect.stringContaining(plan));
  });

  it('also a name and a zone, and a figure is no budget', () => {
    const asked = (...lines: string[]) => attend('quiero internet', '@', ...lines).memory;
    expect(asked('A: Hola, soy Carla. ¿Cómo te llamas?', 'Rosa').name).toBe('Rosa');
    expect(asked('A: Dime tu distrito por favor', 'comas').zoneText).toBe('Comas');
    const mobile = attend('un plan de celular', '@', 'A: ¿Cuántos gigas usas?', 'unos 20').memory;
    expect(mobile).toMatchObject({ budget: null });
  });

  it('until the assistant speaks again', () => {
    const { memory } = attend('quiero internet en comas');
    const history = [
      { author: 'agent' as const, text: list, atMs: 1 },
      { author: 'bot' as const, text: '¿Cuál te interesa?', atMs: 2 },
    ];
    expect(afterPerson(memory, history, catalogue)).toEqual(memory);
  });
});
