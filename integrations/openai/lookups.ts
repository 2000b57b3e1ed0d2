import type { ChatCompletionFunctionTool } from 'openai/resources/chat/completions';
import { z } from 'zod';
import type { TurnContext } from '../../domain/assistant.ts';
import { type Product, productsInArea } from '../../domain/catalogue.ts';
import { planLine, planName } from '../../domain/conversation/plan-text.ts';
import { services } from '../../domain/labels.ts';
import { understand } from '../../domain/understanding/understand.ts';

/** How often a model may look things up before it must answer. */
export const lookupRoundsMax = 2;
const listedMax = 12;

const zone = { type: 'string', description: 'distrito o ciudad, como lo escribió el cliente' };
const service = { type: ['string', 'null'], enum: [...services, null] };

const tool = (name: string, description: string, properties: Record<string, object>) =>
  ({
    type: 'function',
    function: {
      name,
      description,
      strict: true,
      parameters: {
        type: 'object',
        properties,
        required: Object.keys(properties),
        additionalProperties: false,
      },
    },
  }) satisfies ChatCompletionFunctionTool;

/** The catalogue and the coverage, for the model to look at. Part of the stable prefix. */
export const lookups: ChatCompletionFunctionTool[] = [
  tool('planes', 'Planes que se pueden vender en una zona', { zone, service }),
  tool('cobertura', 'Operadores y tecnologías que llegan a una zona', { zone }),
  tool('ofertas', 'Promociones vigentes en una zona', { zone, service }),
];

const input = z.object({ zone: z.string().max(200), service: z.enum(services).nullish() });

/** What a lookup answers, as JSON; an unknown tool or wrong arguments are said so, not thrown. */
export function lookUp(name: string, json: string, context: TurnContext): string {
  const given = input.safeParse(parsed(json));
  if (!given.success) return JSON.stringify({ error: 'argumentos inválidos' });
  const area = areaNamed(given.data.zone, context);
  const { catalogue } = context;
  const all = productsInArea(catalogue, area?.id ?? null);
  const products = all.filter((one) => isOf(one, given.data.service ?? null));
  const line = (one: Product) => planLine(catalogue, one);
  switch (name) {
    case 'planes':
      return JSON.stringify({
        zona: area?.name ?? null,
        planes: products.slice(0, listedMax).map(line),
      });
    case 'cobertura':
      return JSON.stringify({ zona: area?.name ?? null, cobertura: area?.coverage ?? [] });
    case 'ofertas':
      return JSON.stringify({
        zona: area?.name ?? null,
        ofertas: products.flatMap((one) =>
          one.promotion ? [`${planName(catalogue, one)}: ${one.promotion.text}`] : [],
        ),
      });
    default:
      return JSON.stringify({ error: 'no existe esa consulta' });
  }
}

function areaNamed(text: string, context: TurnContext) {
  const memory = { ...context.memory, lastQuestion: 'zone' as const };
  const message = { id: 'msg_lookup' as const, atMs: context.nowMs, kind: 'text', text };
  return understand(message, { ...context, memory }).area;
}

const prefixes: Record<(typeof services)[number], string[]> = {
  internet: ['internet'],
  mobile: ['mobile'],
  tv: ['tv'],
  landline: ['landline'],
  combo: ['combo'],
};

const isOf = ({ type }: Product, wanted: (typeof services)[number] | null) =>
  wanted === null || prefixes[wanted].some((prefix) => type.startsWith(prefix));

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
