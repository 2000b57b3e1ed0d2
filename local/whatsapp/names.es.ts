/** Of invented customers. */
export const firstNames = [
  'Rosa',
  'Carlos',
  'Milagros',
  'José',
  'Lucía',
  'Jorge',
  'Yesenia',
  'Luis',
  'Carmen',
  'Diego',
  'Fiorella',
  'Miguel',
  'Patricia',
];

export const lastNames = [
  'Quispe',
  'Flores',
  'Rojas',
  'Huamán',
  'Mendoza',
  'Ramos',
  'Castillo',
  'Vargas',
  'Salazar',
  'Cárdenas',
  'Paredes',
];
