import type { Role } from '../../domain/lead.ts';

export const signInCopy = {
  title: 'Ingresa a Timbre',
  tagline: 'Ventas de planes por WhatsApp y teléfono',
  email: 'Correo',
  password: 'Contraseña',
  showPassword: 'Mostrar contraseña',
  hidePassword: 'Ocultar contraseña',
  submit: 'Ingresar',
  wrong: 'El correo o la contraseña no coinciden.',
  tooMany: (seconds: number) => `Demasiados intentos. Espera ${seconds} s y vuelve a probar.`,
  emailNeeded: 'Escribe tu correo.',
  passwordNeeded: 'Escribe tu contraseña.',
  demoTitle: 'Cuentas de demostración',
  demoText: 'Solo en esta instalación local. Elige una para ingresar.',
};

export const demoAccounts: readonly { email: string; role: Role; does: string }[] = [
  { email: 'supervisor@timbre.local', role: 'supervisor', does: 'Ve todo y asigna' },
  { email: 'senior@timbre.local', role: 'senior', does: 'Atiende leads calientes' },
  { email: 'junior@timbre.local', role: 'junior', does: 'Atiende leads tibios' },
  { email: 'ops@timbre.local', role: 'ops', does: 'Diseña campañas' },
  { email: 'analyst@timbre.local', role: 'analyst', does: 'Mira reportes' },
];
export const demoPassword = 'timbre';
