import { expect, it } from 'vitest';
import { converse } from '../conversation/converse.ts';

it('scores "Cuánto cuesta el internet más rápido?" 60, WARM, with a quote and a call to schedule', () => {
  const { score, turns, said } = converse('Cuánto cuesta el internet más rápido?');
  expect(score).toMatchObject({ score: 60, classification: 'WARM' });
  expect(score.breakdown).toEqual({
    interaction: 15,
    pricing: 25,
    specificInfo: 20,
    conversationTime: 0,
    positiveResponses: 0,
  });
  expect(turns[0]?.actions).toEqual([{ kind: 'propose_call' }]);
  expect(said[0]).toMatch(/1000 Mbps · US\$ \d+ al mes/);
});

it('scores the three turns to a chosen plan within a minute 85, HOT, and brings a person', () => {
  const { score, turns, said } = converse('Hola, quiero internet', 'En Los Olivos', 'El de 100');
  expect(score).toMatchObject({ score: 85, classification: 'HOT' });
  expect(turns[2]?.actions).toEqual([{ kind: 'hand_over', reason: 'chose_plan' }]);
  for (const line of ['50 Mbps · US$ 30', '100 Mbps · US$ 45', '200 Mbps · US$ 60'])
    expect(said[1]).toContain(line);
});

it('counts a plan of the last list as one whose price was told, whatever was told since', () => {
  const { score } = converse('internet en los olivos', 'hay descuentos?', 'dame el primero');
  expect(score.breakdown.pricing).toBe(25);
});
