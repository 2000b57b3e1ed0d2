import type { ScoreReason } from '../../domain/scoring/explain.ts';
import type { ScoreBreakdown } from '../../domain/scoring/observation.ts';

/** The five components with their caps and what they measure. */
export const scoreComponents: readonly {
  key: keyof ScoreBreakdown;
  name: string;
  cap: number;
  definition: string;
}[] = [
  {
    key: 'interaction',
    name: 'Interacción',
    cap: 30,
    definition:
      '10 por cada turno del cliente después del primero y 15 si muestra urgencia o elige un plan.',
  },
  {
    key: 'pricing',
    name: 'Precio',
    cap: 25,
    definition:
      '25 por preguntar el precio o elegir un plan cotizado; 15 por decir su presupuesto.',
  },
  {
    key: 'specificInfo',
    name: 'Datos concretos',
    cap: 20,
    definition:
      '20 por interés en un plan premium, o 5 por cada dato: servicio, zona, velocidad, plan u operador.',
  },
  {
    key: 'conversationTime',
    name: 'Tiempo',
    cap: 15,
    definition:
      '1,5 por cada minuto de conversación activa; las pausas de más de 5 minutos no cuentan.',
  },
  {
    key: 'positiveResponses',
    name: 'Respuestas positivas',
    cap: 10,
    definition:
      '5 por cada respuesta afirmativa, 10 por aceptar o elegir un plan; un rechazo lo deja en 0.',
  },
];

/** Why points were given or taken. */
const reasons: Record<ScoreReason, string> = {
  kept_writing: 'siguió conversando',
  intensity_cue: 'mostró urgencia o eligió un plan',
  asked_price: 'preguntó el precio',
  chose_quoted_plan: 'eligió un plan cotizado',
  named_budget: 'dijo su presupuesto',
  premium_interest: 'le interesa un plan premium',
  gave_service: 'dijo qué servicio quiere',
  gave_zone: 'dijo su zona',
  gave_speed_or_data: 'dijo la velocidad o los datos',
  gave_plan_or_operator: 'nombró un plan u operador',
  conversation_time: 'conversó varios minutos',
  answered_yes: 'respondió que sí o aceptó',
  rejected: 'dijo que no le interesa',
};

export const scoreReason = (code: string): string =>
  (reasons as Record<string, string | undefined>)[code] ?? 'cambió lo que sabemos de él';

export const scoreCopy = {
  title: 'Puntaje',
  why: (score: number) => `¿Por qué ${score}?`,
  outOf: (points: string, cap: number) => `${points} de ${cap}`,
  changes: 'Cómo llegó hasta aquí',
  none: 'Todavía no hay cambios: el puntaje se mueve con lo que el cliente escribe.',
};
