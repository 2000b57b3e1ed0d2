export const answersCopy = {
  title: 'Cómo contesto llamadas',
  text: 'Cuando tomas una llamada o un cliente pide una persona, te llamamos ahí.',
  where: 'Contesto',
  browser: 'En este navegador',
  phone: 'En mi teléfono',
  number: 'Mi teléfono',
  numberHint: 'Con código de país, por ejemplo +51 987 654 321.',
  badNumber: 'Escribe el número con código de país: +51 y los dígitos.',
  noBrowser: 'Esta instalación no tiene teléfono en el navegador: usa tu número.',
  saved: 'Guardado',
  notSaved: 'No se guardó',
};

export const browserPhoneCopy = {
  label: 'Teléfono',
  ringing: 'Un cliente espera por ti',
  answer: 'Contestar',
  reject: 'Ahora no',
  talking: 'En llamada',
  mute: 'Silenciar',
  unmute: 'Activar micrófono',
  hangUp: 'Colgar',
  broken: 'Tu teléfono del navegador no está conectado.',
  brokenText:
    'Revisa el permiso del micrófono y tu conexión. Mientras tanto no te llegan llamadas.',
};
