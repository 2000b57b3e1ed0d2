export const listCopy = {
  title: 'Leads',
  search: 'Buscar nombre, teléfono o zona',
  anyClass: 'Clase: todas',
  anyStage: 'Etapa: todas',
  anyOwner: 'Atiende: todos',
  owners: {
    me: 'Atiendo yo',
    bot: 'Atiende el asistente',
    agent: 'Atiende un agente',
    unassigned: 'Sin asignar',
  },
  classification: 'Clase',
  stage: 'Etapa',
  owner: 'Atiende',
  clear: 'Quitar filtros',
  columns: {
    name: 'Lead',
    classification: 'Puntaje',
    stage: 'Etapa',
    owner: 'Atiende',
    zone: 'Zona',
    interest: 'Interés',
    next: 'Próxima acción',
    last: 'Último',
  },
  count: (count: number, more: boolean, filtered: boolean) => {
    const noun = count === 1 ? 'lead' : 'leads';
    const figure = count.toLocaleString('es-PE');
    const order = 'el último mensaje primero';
    if (more) return `${figure} ${noun} cargados, hay más · ${order}`;
    return `${figure} ${noun}${filtered ? ' con estos filtros' : ''} · ${order}`;
  },
  empty: 'Aún no hay leads',
  emptyText: 'Cada persona que escriba o llame aparecerá aquí con su puntaje.',
  openSimulator: 'Abrir el simulador',
  nothing: 'Ningún lead coincide',
  nothingText: 'Prueba con otro filtro o con menos palabras.',
  none: '—',
};

export const leadCopy = {
  back: 'Volver a leads',
  gone: 'Este lead no existe',
  goneText: 'El enlace puede estar incompleto o el lead fue eliminado.',
  toInbox: 'Abrir en la bandeja',
  parts: 'Partes del lead',
  tabs: {
    profile: 'Ficha',
    history: 'Historial',
    calls: 'Llamadas',
    sales: 'Ventas',
    process: 'Proceso',
  },
  since: (when: string) => `Desde el ${when}`,
};

export const salesCopy = {
  empty: 'Sin ventas todavía',
  emptyText: 'Cuando cierres una venta con este cliente, quedará aquí.',
  soldBy: 'Vendió',
  installation: 'Instalación',
  toAgree: 'Por acordar',
  discount: 'Descuento',
  monthly: 'al mes',
};

export const processCopy = {
  status: 'Estado del proceso',
  statuses: {
    running: 'En marcha',
    completed: 'Terminado',
    failed: 'Falló',
    terminated: 'Detenido a la fuerza',
    cancelled: 'Cancelado',
    canceled: 'Cancelado',
    timed_out: 'Venció su plazo',
    continued_as_new: 'En marcha',
    not_started: 'Aún no empezó',
    unreachable: 'No se puede consultar',
  } as Record<string, string>,
  unknownStatus: 'Estado desconocido',
  unreachable: 'No pudimos consultar el proceso',
  unreachableText:
    'El motor de procesos no responde ahora. Las esperas siguen guardadas y los mensajes que lleguen no se pierden.',
  notStarted: 'El proceso aún no empezó',
  notStartedText: 'Empieza con el primer mensaje del cliente.',
  started: 'Empezó',
  turns: 'Turnos atendidos',
  turnsDefinition: 'Veces que el asistente leyó lo que el cliente escribió y decidió qué hacer.',
  pendingMessages: 'Mensajes por leer',
  history: 'Eventos guardados',
  historyDefinition: 'Pasos que guarda el proceso; al acercarse a 4 000 se renueva solo.',
  waits: 'Qué está esperando',
  noWaits: 'No espera nada.',
  activities: 'En ejecución',
  noActivities: 'Nada en ejecución.',
  attempt: (attempt: number, most: number | null) =>
    most ? `Intento ${attempt} de ${most}` : `Intento ${attempt}`,
  nextAttempt: 'Siguiente intento',
  lastError: 'Último error',
  timeline: 'Qué hizo el proceso',
  noTimeline: 'Sin pasos todavía.',
  technical: 'Datos técnicos',
  id: 'Proceso',
  run: 'Ejecución',
};

/** What the process is doing, by activity. */
export const activityNames: Record<string, string> = {
  takeTurn: 'Leer y decidir la respuesta',
  deliver: 'Enviar un mensaje',
  giveUpOn: 'Dar por fallido un envío',
  keepAsSuggestion: 'Guardar el borrador como sugerencia',
  noteFailure: 'Anotar una falla',
  recordChange: 'Registrar un cambio',
  readScore: 'Leer el puntaje',
  optOut: 'Detener todo contacto',
  contact: 'Retomar el contacto',
  takeCampaignStep: 'Dar un paso de la campaña',
  escalate: 'Avisar al supervisor',
  openCallTask: 'Crear una tarea de llamada',
  assignCallTask: 'Asignar una llamada',
  enrol: 'Entrar a una campaña',
  leaveCampaign: 'Salir de una campaña',
};
