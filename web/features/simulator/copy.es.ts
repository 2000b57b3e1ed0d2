/** What stands on the desk around the phones. */
export const deskCopy = {
  title: 'Simulador',
  detail: 'Juega a ser un cliente. Nada de esto llega a un WhatsApp real.',
  desk: 'Teléfonos abiertos',
  add: 'Abrir teléfono',
  empty: 'Ningún teléfono sobre la mesa',
  emptyText: 'Abre uno con cualquier número y escríbele a la empresa como lo haría un cliente.',
  offTitle: 'WhatsApp no está simulado aquí',
  offText: 'Esta instalación usa WhatsApp de verdad: escribe desde un teléfono real.',
  lookOnly: 'Tu rol puede mirar los teléfonos, no escribir.',
  streamLost: 'Sin conexión en vivo con los teléfonos. Se reintenta solo.',
  clock: 'Reloj del negocio',
  normalSpeed: 'Tiempo real',
  speed: (scale: string) => `×${scale}`,
  clockDefinition: (scale: string) =>
    `Las esperas del negocio pasan ${scale} veces más rápido. El reloj parte de la hora en que abriste esta página.`,
  clockReal: 'Las esperas del negocio duran lo que dicen.',
  dayTakes: (time: string) => `un día pasa en ${time}`,
};

export const openCopy = {
  title: 'Abrir teléfono',
  text: 'Si el número ya escribió antes, vuelve con su conversación.',
  who: 'Quién escribe',
  withNumber: 'Con número',
  withUsername: 'Solo con usuario',
  number: 'Número de celular',
  numberHint: 'Con código de país, o 9 dígitos si es del Perú.',
  numberWrong: 'Ese número no existe. Prueba con uno como 987 654 321.',
  username: 'Usuario',
  usernameHint: 'WhatsApp no muestra su número: la empresa solo recibe un identificador.',
  usernameWrong: 'Usa entre 3 y 30 letras o números, sin espacios.',
  name: 'Nombre del perfil',
  nameHint: 'Como se llama en su WhatsApp. Opcional.',
  submit: 'Abrir',
  recent: 'Usados hace poco',
};

export const phoneCopy = {
  phoneOf: (name: string) => `Teléfono de ${name}`,
  close: (name: string) => `Guardar el teléfono de ${name}`,
  seeLead: 'Ver en la bandeja',
  noLead: 'Aún no ha escrito',
  business: 'Cuenta de empresa',
  typing: 'escribiendo…',
  typingLong: 'La empresa está escribiendo',
  chat: 'Conversación',
  today: 'HOY',
  yesterday: 'AYER',
  start: 'Los mensajes van a esta instalación de Timbre.',
  openers: 'Para empezar',
  fromAd: 'Llega desde un anuncio',
  fromAdHint: 'El primer mensaje dirá que viene de un anuncio de Facebook.',
  adMark: 'Desde un anuncio',
  you: 'Tú',
  statusBar: 'Batería y señal',
  gone: 'No encontramos este teléfono',
  failed: 'No se envió',
};

/** What customers really begin with. */
export const openers = [
  'Hola, quiero internet',
  'Cuánto cuesta el internet más rápido?',
  'Tienen fibra en Los Olivos?',
  'Quiero cambiarme de operador',
];

export const composeCopy = {
  label: 'Mensaje',
  placeholder: 'Mensaje',
  send: 'Enviar',
  attach: 'Adjuntar',
  voice: 'Nota de voz',
  image: 'Foto',
  location: 'Ubicación',
  sticker: 'Sticker',
  replyingTo: 'Respondes a',
  editing: 'Editas tu mensaje',
  cancel: 'Cancelar',
  voiceTitle: 'Nota de voz',
  voiceText:
    'Simulada: escribe lo que diría el cliente y se enviará un audio de prueba. O elige una grabación real: solo se entiende con una clave de OpenAI.',
  voiceLabel: 'Lo que dice',
  imageTitle: 'Foto',
  imageText: 'Elige una foto; sin ella se envía una imagen de prueba.',
  recordingLabel: 'Grabación real (opcional)',
  pictureLabel: 'Foto (opcional)',
  fileHint: 'Hasta 6 MB.',
  fileTooLarge: 'El archivo pesa más de 6 MB.',
  fileOfOtherKind: {
    'image/*': 'Ese archivo no es una foto.',
    'audio/*': 'Ese archivo no es una grabación.',
  },
  imageLabel: 'Comentario',
  placeTitle: 'Ubicación',
  placeText: 'Se envía como un punto del mapa.',
  placeLabel: 'Lugar',
};

/** Where a test customer may be. */
export const places: readonly { name: string; latitude: number; longitude: number }[] = [
  { name: 'Los Olivos', latitude: -11.9926, longitude: -77.0707 },
  { name: 'San Juan de Lurigancho', latitude: -11.9763, longitude: -77.0053 },
  { name: 'Miraflores', latitude: -12.1211, longitude: -77.0297 },
  { name: 'Callao', latitude: -12.0566, longitude: -77.1181 },
  { name: 'Cusco', latitude: -13.532, longitude: -71.9675 },
];

export const messageCopy = {
  menu: 'Opciones del mensaje',
  reply: 'Responder',
  react: 'Reaccionar',
  edit: 'Editar',
  remove: 'Eliminar para todos',
  edited: 'Editado',
  deletedMine: 'Eliminaste este mensaje',
  deletedTheirs: 'Se eliminó este mensaje',
  photo: 'Foto',
  document: 'Documento',
  voice: 'Nota de voz',
  sticker: 'Sticker',
  location: 'Ubicación',
  chosen: 'Elegido',
  choose: 'Elige una opción y envíala',
  sendChoice: 'Enviar',
  close: 'Cerrar',
  reaction: (emoji: string) => `Reacción ${emoji}`,
  takeBack: 'Quitar reacción',
};

export const emojis = ['👍', '❤️', '😂', '😮', '😢', '🙏'];

export const statusNames = {
  sending: 'Enviando',
  sent: 'Enviado',
  delivered: 'Entregado',
  read: 'Leído',
  failed: 'No se envió',
};
