import type { Memory } from './assistant.ts';
import type { Catalogue } from './catalogue.ts';
import type { Objection, Service } from './labels.ts';
import { formatMoney } from './money.ts';

export const serviceNotes: Record<Service, string> = {
  internet: 'internet para el hogar',
  mobile: 'plan móvil',
  tv: 'televisión',
  landline: 'teléfono fijo',
  combo: 'un combo',
};

export const objectionNotes: Record<Objection, string> = {
  price: 'precio',
  contract_term: 'permanencia',
  distrust: 'desconfianza',
  has_provider: 'ya tiene operador',
  needs_to_consult: 'debe consultarlo',
  coverage: 'cobertura',
  installation_time: 'plazo de instalación',
  speed: 'velocidad',
  not_interested: 'sin interés',
};

/** What an agent should know before writing, in a few Spanish sentences, from what the assistant remembers. */
export function leadNotes(memory: Memory, catalogue: Catalogue): string {
  const wants = [
    memory.service && serviceNotes[memory.service],
    memory.speedMbps && `${memory.speedMbps} Mbps`,
    memory.dataGb && `${memory.dataGb} GB`,
    memory.operator && `de ${operatorName(catalogue, memory.operator)}`,
  ].filter(Boolean);
  const chosen = catalogue.products.find(({ id }) => id === memory.chosenProductId);
  return [
    wants.length > 0 && `Busca ${wants.join(', ')}.`,
    memory.zoneText && `Zona: ${memory.zoneText}.`,
    memory.waitingList && 'En lista de espera: avisar si llega el servicio.',
    memory.needsAdult && 'Menor de edad: contrata un adulto.',
    memory.budget && `Presupuesto: ${formatMoney(memory.budget)}.`,
    chosen &&
      `Eligió ${operatorName(catalogue, chosen.operator)} ${chosen.planName} (${formatMoney(chosen.monthlyPrice)} al mes).`,
    memory.objectionsHeard.length > 0 &&
      `Objeciones: ${memory.objectionsHeard.map((objection) => objectionNotes[objection]).join(', ')}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

const operatorName = ({ operators }: Catalogue, code: string) =>
  operators.find((operator) => operator.code === code)?.name ?? code;
