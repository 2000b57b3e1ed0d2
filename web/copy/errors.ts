import type { ApiErrorCode } from '../lib/api-error.ts';
import { isApiError } from '../lib/api-error.ts';

/** What happened, in plain words, and whether something is lost. */
const sentences: Record<ApiErrorCode, string> = {
  bad_request: 'Hay un dato que no es válido. Revísalo e inténtalo otra vez.',
  unauthenticated: 'Tu sesión terminó. Vuelve a ingresar.',
  forbidden: 'Tu rol no permite hacer esto.',
  not_found: 'No encontramos lo que buscas. Puede que ya no exista.',
  conflict: 'Alguien lo cambió antes que tú. Actualiza y vuelve a intentarlo.',
  owned_by_other: 'Otro agente está atendiendo esta conversación.',
  not_owner: 'Ya no atiendes esta conversación.',
  window_closed: 'Pasaron 24 horas desde el último mensaje del cliente. Envía una plantilla.',
  opted_out: 'El cliente pidió que no lo contacten. No se envió nada.',
  closed: 'Este lead ya está cerrado.',
  unknown_wait: 'Esa acción ya se hizo o se canceló.',
  in_the_past: 'Elige una hora futura.',
  already_enrolled: 'El lead ya está en esa campaña.',
  not_enrolled: 'El lead no está en esa campaña.',
  not_configured: 'Esta instalación no tiene telefonía configurada.',
  call_not_live: 'Nadie está en línea: la llamada aún no empieza o ya terminó.',
  already_with_agent: 'Otra persona ya tomó esta llamada.',
  call_over: 'La llamada ya terminó.',
  payload_too_large: 'Es demasiado grande. Acórtalo e inténtalo otra vez.',
  unsupported_media_type: 'Ese tipo de archivo no se admite.',
  rate_limited: 'Demasiados intentos seguidos. Espera un momento.',
  internal: 'Algo falló de nuestro lado. Tus datos están a salvo.',
  unavailable: 'El servicio no responde por ahora. Nada se perdió; inténtalo en un momento.',
  offline: 'No hay conexión con el servidor. Nada se perdió; inténtalo otra vez.',
};

export function errorSentence(error: unknown): string {
  return isApiError(error) ? (sentences[error.code] ?? sentences.internal) : sentences.internal;
}

export const errorTitle = 'No pudimos cargar esto';
export const crashTitle = 'Esta parte de la pantalla dejó de funcionar';
export const crashText = 'Tu trabajo guardado está a salvo. Vuelve a cargarla para seguir.';
