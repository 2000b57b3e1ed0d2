export const draftBecause = 'Respuesta que el asistente tenía preparada';
