export { waitKindNames, waitReason } from '../../domain/waits/names.es.ts';

export const waitsCopy = {
  title: 'Próximas acciones',
  empty: 'Nada programado por ahora.',
  emptyOwned: 'Mientras una persona atiende, el asistente no escribe.',
  skip: 'Omitir',
  move: 'Mover',
  run: 'Hacer ahora',
  more: (name: string) => `Opciones de ${name.toLowerCase()}`,
  skipped: 'Acción omitida',
  moved: 'Acción movida',
  ran: 'Se hará en un momento',
  moveTitle: 'Mover a otra hora',
  moveLabel: 'Nueva fecha y hora',
  moveSubmit: 'Mover',
  past: 'Elige una hora futura.',
};
