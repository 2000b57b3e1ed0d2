import type { AreaSeed } from '../area.ts';

/** The 7 districts of Callao. */
export const callao: AreaSeed[] = [
  ['Bellavista', 'three', ['bella vista', 'bellavista callao', 'ciudad satelite santa rosa']],
  [
    'Callao',
    'three',
    ['cercado del callao', 'callao cercado', 'el callao', 'cayao', 'primer puerto'],
  ],
  [
    'Carmen de la Legua Reynoso',
    'movistarAndClaro',
    ['carmen de la legua', 'carmen de la leg', 'la legua', 'reynoso'],
  ],
  ['La Perla', 'three', ['la perla callao']],
  ['La Punta', 'movistar', ['punta callao', 'la punta callao']],
  ['Mi Perú', 'movistarCopper', ['mi peru', 'miperu', 'mi peru ventanilla']],
  ['Ventanilla', 'movistarAndClaro', ['ventan', 'pachacutec', 'ciudad satelite', 'ventania']],
];
