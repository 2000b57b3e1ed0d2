import type { Random } from './random.ts';

const women = [
  'María',
  'Rosa',
  'Carmen',
  'Milagros',
  'Yesenia',
  'Lucía',
  'Fiorella',
  'Katherine',
  'Juana',
  'Gladys',
  'Ana',
  'Pamela',
  'Xiomara',
  'Brenda',
  'Elizabeth',
  'Nataly',
  'Shirley',
  'Angie',
  'Flor',
  'Valeria',
];
const men = [
  'José',
  'Luis',
  'Carlos',
  'Jorge',
  'Juan',
  'Miguel',
  'Jhon',
  'Brayan',
  'Víctor',
  'Raúl',
  'Alexander',
  'Percy',
  'Wilmer',
  'Edgar',
  'César',
  'Renzo',
  'Gustavo',
  'Fernando',
  'Hugo',
  'Jefferson',
];
const surnames = [
  'Quispe',
  'Flores',
  'Rodríguez',
  'Huamán',
  'García',
  'Mamani',
  'Sánchez',
  'Rojas',
  'Ramos',
  'Chávez',
  'Torres',
  'Vásquez',
  'Castillo',
  'Mendoza',
  'Díaz',
  'Espinoza',
  'Gutiérrez',
  'Condori',
  'Cruz',
  'Paredes',
  'Salazar',
  'Ñahui',
  'Soto',
  'Villanueva',
  'Cárdenas',
];
const longNames: [string, string][] = [
  ['María de los Ángeles Guadalupe', 'Fernández-Maldonado Echegaray y Bustamante de la Puente'],
  ['Wolfgang Maximiliano Alejandro', 'Schwarzenberger-Huamanchumo Villavicencio Santisteban'],
];

export interface Person {
  firstName: string | null;
  lastName: string | null;
  /** As on the WhatsApp profile: often a nickname. */
  profileName: string;
  phone: string | null;
  waUserId: string | null;
  email: string | null;
}

/** The `index`-th person: the number makes phone and user id unique. */
export function inventPerson(random: Random, index: number): Person {
  const [firstName, lastName] = longNames[index % 150] ?? [
    random.pick(random.chance(0.5) ? women : men),
    `${random.pick(surnames)} ${random.pick(surnames)}`,
  ];
  const isKnown = random.chance(0.6);
  const hidesPhone = random.chance(0.03);
  return {
    firstName: isKnown ? firstName : null,
    lastName: isKnown && random.chance(0.7) ? lastName : null,
    profileName: profileName(random, firstName, lastName),
    phone: hidesPhone ? null : `+519${String(10_000_000 + index * 7_919).padStart(8, '0')}`,
    waUserId: hidesPhone || random.chance(0.4) ? `PE.${1_000_000_000 + index * 104_729}` : null,
    email:
      isKnown && random.chance(0.2) ? `${plain(firstName)}.${plain(lastName)}@correo.pe` : null,
  };
}

function profileName(random: Random, firstName: string, lastName: string): string {
  const initial = lastName.slice(0, 1);
  return random.pick([
    `${firstName} ${lastName.split(' ')[0]}`,
    `${firstName} ${initial}.`,
    firstName.toLowerCase(),
    `${firstName} 🌸`,
    `Bodega ${firstName}`,
    `${firstName}${random.int(80, 99)}`,
  ]);
}

const plain = (text: string) =>
  (text.split(' ')[0] ?? '')
    .normalize('NFD')
    .replaceAll(/[^a-zA-Z]/g, '')
    .toLowerCase();
