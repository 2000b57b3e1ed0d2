import type { Catalogue, Product } from '../../../domain/catalogue.ts';
import type { OutboundContent } from '../../../domain/message.ts';
import { formatMoney } from '../../../domain/money.ts';

/** What people and the assistant say in the demo. */
export const hellos = [
  'Hola',
  'hola buenas',
  'Buenas tardes',
  'ola',
  'Hola, buen día 👋',
  'bnas noches',
];
export const wantsInternet = [
  'quiero internet',
  'kiero internet pa mi casa',
  'Necesito internet en casa',
  'hola info d internet xfa',
  'q planes de internet tienen',
  'quisiera poner fibra en mi depa',
];
export const asksPrice = [
  'Cuánto cuesta?',
  'cuanto sale',
  'precios xfa',
  'y cuanto está el mas barato',
  'qué precio tiene?',
];
export const thanks = ['Gracias', 'ok gracias!', 'muchas gracias 🙏', 'listo, gracias'];
export const tooExpensive = [
  'uy muy caro',
  'esta caro causa',
  'Se me hace un poco caro',
  'no hay algo mas barato?',
];

export const greeting =
  '¡Hola! Soy el asistente de Timbre 👋 Te ayudo a encontrar tu plan de internet, móvil o TV. ¿En qué distrito estás?';
export const askZone =
  '¡Claro que sí! ¿En qué distrito lo necesitas? Así reviso qué operadores llegan.';
export const handOver =
  '¡Excelente elección! Ya le aviso a un asesor para coordinar tu instalación. Te escribe en unos minutos.';
export const optOutConfirmed =
  'Listo, no te escribiremos más. Si algún día necesitas algo, escríbenos y con gusto te ayudamos.';

/** "Movistar Fibra 100 · 100 Mbps · US$ 45 al mes" */
export function planLine(catalogue: Catalogue, plan: Product): string {
  const operator = catalogue.operators.find(({ code }) => code === plan.operator)?.name;
  const figure = plan.speedMbps === null ? `${plan.dataGb ?? '∞'} GB` : `${plan.speedMbps} Mbps`;
  return `${operator} ${plan.planName} · ${figure} · ${formatMoney(plan.monthlyPrice)} al mes`;
}

/** Three plans to tap, as WhatsApp shows them. */
export function offer(catalogue: Catalogue, plans: Product[], intro: string): OutboundContent {
  const text = `${intro}\n${plans.map((plan) => `• ${planLine(catalogue, plan)}`).join('\n')}\n¿Cuál prefieres?`;
  return {
    kind: 'list',
    text,
    button: 'Ver planes',
    sections: [
      {
        title: 'Planes',
        rows: plans.map((plan) => ({
          id: `plan:${plan.id}`,
          title: plan.planName.slice(0, 24),
          description: planLine(catalogue, plan).slice(0, 72),
        })),
      },
    ],
  };
}

/** The row a customer taps. */
export const tapped = (plan: Product) => ({
  kind: 'interactive_reply' as const,
  payload: { replyId: `plan:${plan.id}` },
});

const complaint =
  'Vivo en un edificio de cuatro pisos con mi esposa, mis tres hijos y mi suegra, y el internet que tenemos se cae todas las noches justo cuando mis hijos tienen que entregar sus tareas. Ya llamé seis veces a mi operador actual, me han mandado dos técnicos y siempre me dicen que es la zona. ';
const plea = '... ¿Me puede ayudar con algo mejor?';

/** 2,000 characters from somebody who tells everything. */
export const longMessage = `Buenas tardes, le cuento mi caso. ${complaint.repeat(8)}`
  .slice(0, 2_000 - plea.length)
  .concat(plea);
