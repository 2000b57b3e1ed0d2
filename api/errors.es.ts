import type { ErrorCode } from './contract/route.ts';

/** What a person reads when the web has nothing better to say. */
export const errorMessages: Record<ErrorCode, string> = {
  bad_request: 'La solicitud no es válida.',
  unauthenticated: 'Inicia sesión para continuar.',
  forbidden: 'No tienes permiso para hacer esto.',
  not_found: 'No encontramos lo que buscas.',
  conflict: 'La información cambió mientras tanto. Vuelve a intentarlo.',
  owned_by_other: 'Otra persona está atendiendo esta conversación.',
  not_owner: 'No estás atendiendo esta conversación.',
  window_closed:
    'Pasaron más de 24 horas desde el último mensaje: solo se puede enviar una plantilla.',
  opted_out: 'El cliente pidió no ser contactado.',
  closed: 'Este lead ya está cerrado.',
  unknown_wait: 'Esa espera ya no existe.',
  in_the_past: 'La fecha debe estar en el futuro.',
  already_enrolled: 'El lead ya está en una campaña.',
  not_enrolled: 'El lead no está en ninguna campaña.',
  not_configured: 'Esta instalación no tiene eso configurado.',
  call_not_live: 'Nadie está en línea en esa llamada.',
  already_with_agent: 'Otra persona ya tomó esa llamada.',
  call_over: 'La llamada ya terminó.',
  payload_too_large: 'El contenido es demasiado grande.',
  unsupported_media_type: 'El formato del contenido no es compatible.',
  rate_limited: 'Demasiados intentos. Espera un momento.',
  internal: 'Ocurrió un error inesperado. Ya quedó registrado.',
  unavailable: 'El servicio no responde en este momento. No se perdió nada; inténtalo de nuevo.',
};
