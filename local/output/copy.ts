/** What the start says. */
export const copy = {
  starting: 'Timbre se está preparando',
  leftovers: '  … esperando a que termine lo que dejó la ejecución anterior',
  steps: {
    postgres: 'PostgreSQL',
    ownPostgres: 'PostgreSQL (DATABASE_URL)',
    temporal: 'Temporal',
    ownTemporal: 'Temporal (TEMPORAL_ADDRESS)',
    web: 'Web',
    company: 'Esquema, catálogo y usuarios',
    whatsapp: 'WhatsApp simulado',
    programs: 'Asistente y API',
    demo: 'Empresa de demostración',
  },
  stopping: '\nDeteniendo todo… (Ctrl-C otra vez para forzar)',
  stopped: 'Timbre se detuvo. Los datos quedan guardados.',
} as const;

export interface Ready {
  address: string;
  seconds: number;
  users: readonly { email: string; name: string; role: string }[];
  password: string;
  temporalUi: string | null;
  dataDir: string;
  simulatesWhatsapp: boolean;
  usesModel: boolean;
  timeScale: number;
}

const roleNames: Record<string, string> = {
  supervisor: 'supervisora',
  ops: 'operaciones de venta',
  senior: 'agente senior',
  junior: 'agente junior',
  analyst: 'analista',
};

export function readyText(ready: Ready): string {
  const { users, password, temporalUi, dataDir, timeScale } = ready;
  return [
    '',
    `Timbre está listo:  ${ready.address}   (${ready.seconds.toFixed(1)} s)`,
    '',
    `  Usuarios (contraseña: ${password})`,
    ...users.map(({ email, role }) => `    ${email.padEnd(26)} ${roleNames[role] ?? role}`),
    '',
    ...(temporalUi === null ? [] : [`  Temporal UI   ${temporalUi}`]),
    `  WhatsApp      ${ready.simulatesWhatsapp ? 'simulado: abre Simulador en la web' : 'real (Cloud API)'}`,
    `  Asistente     ${ready.usesModel ? 'modelo de lenguaje, con reglas de respaldo' : 'por reglas'}`,
    ...(timeScale === 1 ? [] : [`  Reloj         ${timeScale} veces más rápido`]),
    `  Datos         ${dataDir}`,
    '',
    '  Ctrl-C detiene todo; los datos se conservan.',
    '',
  ].join('\n');
}
