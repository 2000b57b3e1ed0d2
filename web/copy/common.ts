import type { Role } from '../../domain/lead.ts';

export const appName = 'Timbre';

export const common = {
  retry: 'Reintentar',
  cancel: 'Cancelar',
  close: 'Cerrar',
  save: 'Guardar',
  back: 'Volver',
  loading: 'Cargando…',
  loadMore: 'Ver más',
  search: 'Buscar',
  clear: 'Limpiar',
  noData: 'Sin dato',
  yes: 'Sí',
};

export const roleNames: Record<Role, string> = {
  supervisor: 'Supervisor',
  ops: 'Operaciones de ventas',
  senior: 'Agente senior',
  junior: 'Agente junior',
  analyst: 'Analista',
};

export const presenceNames = { available: 'Disponible', busy: 'Ocupado', away: 'Ausente' };

export const frame = {
  skip: 'Ir al contenido',
  rooms: 'Secciones',
  inbox: 'Bandeja',
  leads: 'Leads',
  sales: 'Ventas',
  calls: 'Llamadas',
  catalogue: 'Catálogo',
  assistant: 'Asistente',
  simulator: 'Simulador',
  search: 'Buscar por nombre, teléfono o zona',
  searchShort: 'Buscar',
  searchHint: 'Escribe un nombre, un teléfono o una zona',
  searchNothing: 'Nadie coincide con tu búsqueda',
  searchFailed: 'No pudimos buscar. Inténtalo de nuevo.',
  goTo: 'Ir a',
  people: 'Leads',
  presence: 'Tu disponibilidad',
  presenceHint: 'Los leads calientes se asignan a quienes están disponibles.',
  theme: 'Tema',
  themes: { light: 'Claro', dark: 'Oscuro', system: 'Según el sistema' },
  signOut: 'Cerrar sesión',
  account: 'Tu cuenta',
  answers: 'Cómo contesto llamadas',
  stale: 'Sin conexión en vivo. Lo que ves puede estar atrasado; se actualizará solo al volver.',
  simulated: 'Simulado',
  simulatedDetail: (vendors: string) =>
    `${vendors}: simulado en esta instalación. Ningún mensaje llega a un cliente real.`,
  fastClock: (scale: string) => `Reloj ×${scale}`,
  fastClockDetail: (scale: string) =>
    `Las esperas del negocio pasan ${scale} veces más rápido que en la realidad.`,
};

export const vendorNames: Record<string, string> = {
  whatsapp: 'WhatsApp',
  twilio: 'Teléfono (Twilio)',
  openai: 'Modelo de lenguaje',
  elevenlabs: 'Voz (ElevenLabs)',
};

export const slow = {
  title: 'Está demorando más de lo normal',
  text: 'El servidor aún no responde. Nada se perdió; puedes esperar o intentarlo otra vez.',
};

export const forbidden = {
  title: 'Tu rol no abre esta sección',
  text: 'Si la necesitas para tu trabajo, pídele acceso a tu supervisor.',
};

export const notFound = {
  title: 'Esta página no existe',
  text: 'El enlace puede estar incompleto o el registro ya no está.',
  action: 'Ir a la bandeja',
};
