import type { StuckLead } from '../../../../api/contract/stuck.ts';

export const stuckCopy = {
  title: 'Leads atascados',
  link: 'Atascados',
  back: 'Volver a leads',
  detail: (count: number) =>
    count === 0
      ? 'Nadie espera por una falla nuestra'
      : `${count === 1 ? '1 cliente espera' : `${count} clientes esperan`} por una falla nuestra · el que más espera, primero`,
  empty: 'Ningún lead está atascado',
  emptyText: 'Aquí aparecen los que llevan más de dos minutos esperando una respuesta nuestra.',
  columns: {
    name: 'Lead',
    reason: 'Qué pasa',
    since: 'Desde',
    error: 'Último error',
    retry: 'Acción',
  },
  reasons: {
    unanswered: 'Mensaje sin respuesta',
    unsent: 'Respuesta sin enviar',
    overdue: 'Espera vencida',
    process_ended: 'Proceso detenido',
  } satisfies Record<StuckLead['reason'], string>,
  attempt: (attempt: number) => `intento ${attempt}`,
  noError: 'Sin error anotado',
  retry: 'Reintentar',
  retryOf: (name: string) => `Reintentar con ${name}`,
  done: {
    told: 'Se avisó otra vez a su proceso',
    restarted: 'Su proceso empezó de nuevo',
    started: 'Su proceso está en marcha',
  },
};
