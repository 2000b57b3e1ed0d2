import type { Intent } from '../labels.ts';
import { findOperators } from '../understanding/entities.ts';
import { soundOf } from '../understanding/phrase.ts';
import { edited, remembering, type Settling } from './burst-edits.ts';
import { isTheirsNow } from './facts.ts';
import type { Burst } from './read-burst.ts';

/** Whose plans are wished, and whose are not. */
export const operatorSteps: Settling[] = [withNamedOperator, withSwitchTo, withoutOperatorLeft];

const asking: Intent[] = ['ask_plan_info', 'ask_price', 'ask_discount', 'choose_plan'];

/** "Celular de WOM": theirs, unless they are named as what the customer has. */
function withNamedOperator(burst: Burst): Burst {
  const { memory, before, intents, objections, text, whole } = burst;
  const [operator, ...others] = findOperators(soundOf(text));
  const isBare = whole.entities.service !== undefined && intents.has('other');
  const asks = isBare || asking.some((one) => intents.has(one));
  const isAsked = asks && !intents.has('compare_prices');
  if (!operator || others.length > 0 || !isAsked || memory.operator !== before.operator)
    return burst;
  if (isTheirsNow.test(text) || objections.includes('has_provider')) return burst;
  return burst.ourOperators.has(operator) ? remembering(burst, { operator }) : burst;
}

const switching =
  /\b(?:pasarme|cambiarme|portarme|portar|migrar|irme|cambiar|pasar|portabilidad|numero)\b.*? (?:a|con|hacia) (\S+)/;

/** "De Entel a Claro", "quiero pasarme a WOM": whose plans they wish. */
function withSwitchTo(burst: Burst): Burst {
  const to = switching.exec(burst.text)?.[1];
  const [operator] = to ? findOperators(soundOf(`a ${to}`)) : [];
  if (operator) return remembering(burst, { operator });
  return withInstead(burst);
}

const instead = /\b(?:sino|quiero|prefiero|mejor) (?:el |los |la )?(?:de |con )?(\S+)$/;

/** "No quiero Movistar, quiero Claro": no comparison. */
function withInstead(burst: Burst): Burst {
  const wished = instead.exec(burst.text)?.[1];
  const [operator] = wished ? findOperators(soundOf(`de ${wished}`)) : [];
  if (!operator || !/\bno (?:quiero|me gusta)\b|\bahora (?:quiero|prefiero)\b/.test(burst.text))
    return burst;
  const wishing = edited(burst, {
    drops: ['compare_prices', 'reject', 'think_about_it', 'give_date'],
    adds: ['ask_plan_info'],
  });
  return remembering(wishing, { operator });
}

const leaving =
  /\b(?:hart[oa]|cansad[oa]|aburrid[oa]|odio|nada (?:de|con)|no quiero (?:nada )?(?:de|con|a)|menos|que no sea|salir de|dejar|cancelar (?:mi (?:plan|linea|servicio) (?:de|con))?) (?:a |de |con )?(\S+)/;

/** "Estoy harto de Movistar" wishes none of theirs. */
function withoutOperatorLeft(burst: Burst): Burst {
  const { operator } = burst.memory;
  if (burst.situations.has('asks_whose'))
    return remembering(burst, { operator: burst.before.operator });
  const from = leaving.exec(burst.text)?.[1];
  const [left] = from ? findOperators(soundOf(`de ${from}`)) : [];
  const isLeft = left !== undefined && left === operator;
  const isSwitching = burst.situations.has('wants_to_switch') && operator !== burst.before.operator;
  const isTarget = switching.test(burst.text);
  const avoided = left === undefined ? {} : { avoidedOperator: left };
  if (!isLeft && (!isSwitching || isTarget)) return remembering(burst, avoided);
  return remembering(burst, { operator: isLeft ? null : burst.before.operator, ...avoided });
}
