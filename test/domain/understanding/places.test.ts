import { describe, expect, it } from 'vitest';
import { seededCatalogue } from '../../../db/seed/data/catalogue.ts';
import { emptyMemory, type Memory } from '../../../domain/assistant.ts';
import { findZone } from '../../../domain/understanding/find-zone.ts';
import { understand } from '../../../domain/understanding/understand.ts';
import { monday10, timeZone } from '../conversation/converse.ts';

const found = (text: string, asked = false) => {
  const finding = findZone(text, seededCatalogue.areas, asked);
  return finding.kind === 'found' ? finding.area.name : finding.kind;
};

const read = (text: string, memory: Partial<Memory> = {}) =>
  understand(
    { id: 'msg_1', atMs: monday10, kind: 'text', text },
    {
      nowMs: monday10,
      timeZone,
      memory: { ...emptyMemory, ...memory },
      catalogue: seededCatalogue,
    },
  );

describe('a zone', () => {
  it.each([
    ['quiero internet para san juan miraflores', 'San Juan de Miraflores'],
    ['vivo en sanjuan de miraflores', 'San Juan de Miraflores'],
    ['san juan lurigancho', 'San Juan de Lurigancho'],
    ['s.j. de lurigancho', 'San Juan de Lurigancho'],
    ['s juan de lurigancho', 'San Juan de Lurigancho'],
    ['sn jn de lurigancho', 'San Juan de Lurigancho'],
    ['sjlurigancho', 'San Juan de Lurigancho'],
    ['en san joan de lurigancho hay?', 'San Juan de Lurigancho'],
    ['san jun de luriganch', 'San Juan de Lurigancho'],
    ['vivo en lurigancho', 'Lurigancho'],
    ['villamaria del triunfo', 'Villa María del Triunfo'],
  ])('is the long name, however it is shortened: %s', (text, name) => {
    expect(found(text)).toBe(name);
  });

  it.each([
    ['los olivoss', 'Los Olivos'],
    ['losolvios', 'Los Olivos'],
    ['sanmiguel', 'San Miguel'],
    ['chorillos', 'Chorrillos'],
    ['sjl', 'San Juan de Lurigancho'],
    ['villa el salbador', 'Villa El Salvador'],
    ['villa elsalvador', 'Villa El Salvador'],
    ['bentanilla', 'Ventanilla'],
    ['comsa', 'Comas'],
    ['barrnaco', 'Barranco'],
    ['miraflroes', 'Miraflores'],
    ['molina', 'La Molina'],
    ['el porvenir la victoria', 'La Victoria'],
    ['salamanca de monterrico', 'Ate'],
  ])('is found in spite of a slip: %s', (text, name) => {
    expect(found(text, true)).toBe(name);
  });

  it.each([
    ['en carabyllo hay?', 'Carabayllo'],
    ['quiero internet para chorrilos', 'Chorrillos'],
    ['vivo en san marin de porres', 'San Martín de Porres'],
  ])('is found in spite of a slip that was not asked for: %s', (text, name) => {
    expect(found(text)).toBe(name);
  });

  it.each([
    ['vivo en miraflores, arequipa', 'Arequipa'],
    ['miraflores arequipa', 'Arequipa'],
    ['vivo en miraflores, lima', 'Miraflores'],
    ['trabajo en arequipa y vivo en surco', 'Santiago de Surco'],
    ['estoy en el callao, la perla', 'La Perla'],
    ['urb la victoria en chiclayo', 'Chiclayo'],
  ])('is of the city that stands beside it: %s', (text, name) => {
    expect(found(text)).toBe(name);
  });

  it.each(['vivo en el barrio la victoria bogota', 'en castilla, bogota'])(
    'is not Peru\u2019s when the city behind it is abroad: %s',
    (text) => {
      expect(found(text)).toBe('uncovered');
    },
  );

  it('is told by the name people say, without what tells it from its namesake', () => {
    expect(findZone('en castilla, bogota', seededCatalogue.areas, false)).toMatchObject({
      name: 'Castilla',
    });
    expect(findZone('me mudo a valpo', seededCatalogue.areas, false)).toMatchObject({
      name: 'Valparaíso',
    });
  });

  it.each([
    'quiero internet para año nuevo',
    'necesito wifi en mi casa grande de dos pisos',
    'por el nacimiento de mi hija',
    'arriba mi peru',
    'en vez de movistar quiero otra',
    'cambiar al de 200 en vez del de 100',
    'en ves de cobrar mas deberian bajar',
    'tal vez',
    'otra vez?',
    'ya ves',
    'ves?',
    'tengo cancer y estoy en cama',
    'q roche',
    'que gasto',
    'según',
    'capaz',
    'quiero internet para mi negocio de pizza y delivery',
    'tengo un puesto de mercado y quiero internet',
    'necesito internet para tarea de la universidad',
    'pago de pura luz 200 soles',
    'es por enviado de mi esposo',
  ])('is not named by everyday words: %s', (text) => {
    expect(found(text)).toBe('none');
  });

  it.each([
    'por el mercado',
    'al frente del mercado',
    'cerca al parque',
    'por la capilla',
    'el clima',
    'santa ana',
    'tomas valle',
    'acho',
    'valle hermoso',
    'la vida',
    'la marina',
    'los chicos',
    'feriado',
    'la pista',
    'pasando',
    'en mi chacra',
    'en la luna jaja',
  ])('is not named by everyday words even in answer to where they live: %s', (text) => {
    expect(found(text, true)).toBe('none');
  });

  it('is the place, not the landmark of a like name before it', () => {
    expect(found('vivo en la punta de un cerro en chosica, llega?')).toBe('Lurigancho');
  });

  it.each([
    'hola soy carlos',
    'hola soy maria quiero internet',
    'hola soy laura y quiero internet para mi casa',
    'buenas tardes, soy susana ramos quiero el internet',
    'hola soy martin',
    'soy magdalena',
    'habla magdalena rojas',
    'soy ana molina',
    'soy pedro castillo',
    'no soy maria soy su hija',
    'es para maria mi hija que estudia',
    'es para brenda',
  ])('is no person\u2019s name: %s', (text) => {
    expect(read(text).area).toBeNull();
    expect(read(text).understanding.entities.zone).toBeUndefined();
  });

  it('is no name of theirs in answer to where they live', () => {
    const { understanding, area } = read('jesus maria', { lastQuestion: 'zone' });
    expect(area?.name).toBe('Jesús María');
    expect(understanding.entities.name).toBeUndefined();
  });

  it.each([
    ['no es comas es carabayllo', 'Carabayllo'],
    ['no es san borja sino san luis', 'San Luis'],
    ['no es surco es surquillo', 'Surquillo'],
    ['surquillo, no surco', 'Surquillo'],
    ['no lince, breña', 'Breña'],
    ['es surquillo no surco', 'Surquillo'],
    ['perdon, no es ate, es santa anita', 'Santa Anita'],
    ['no en comas, en carabayllo', 'Carabayllo'],
    ['no es san miguel', 'San Miguel'],
    ['bellavista no, callao', 'Callao'],
    ['en comas no hay señal', 'Comas'],
  ])('is never the one denied: %s', (text, name) => {
    expect(found(text, true)).toBe(name);
  });

  it.each([
    ['mi mamá vive en comas pero yo quiero en surco', 'Santiago de Surco'],
    ['mi hermana vive en surco y yo en surquillo, es para mi', 'Surquillo'],
    ['en la casa de mi mamá en comas no hay, pero yo vivo en los olivos', 'Los Olivos'],
    ['trabajo por miraflores, la casa es en vmt', 'Villa María del Triunfo'],
    ['mi oficina esta en san isidro y mi casa en magdalena', 'Magdalena del Mar'],
    ['trabajo en la clinica san pablo de surco, mi casa esta en chorrillos', 'Chorrillos'],
    ['quiero internet para mi suegra en comas', 'Comas'],
  ])('is their home before a relative\u2019s or the place of work: %s', (text, name) => {
    expect(found(text)).toBe(name);
  });

  it.each([
    ['me voy a mudar de surco a la molina', 'La Molina'],
    ['nos mudamos de breña a pueblo libre', 'Pueblo Libre'],
    ['voy a dejar mi depa de barranco y me paso a chorrillos', 'Chorrillos'],
    ['quiero trasladar mi internet de san miguel a la perla', 'La Perla'],
    ['me mude de ate a santa anita', 'Santa Anita'],
  ])('is where somebody moves to, not what they leave: %s', (text, name) => {
    expect(found(text)).toBe(name);
  });

  it.each([
    'mi hermano tiene con ustedes en comas y le va bien',
    'mi vecino de san luis me recomendo',
    'la señora rosa de surquillo me dio su numero',
    'quiero el mismo plan que mi primo de ventanilla',
    'me estafaron en gamarra una vez',
  ])('is not where somebody else is: %s', (text) => {
    expect(found(text)).toBe('none');
  });

  it.each([
    ['urb santa rosa en surco', 'Santiago de Surco'],
    ['asoc. villa maria en ate', 'Ate'],
    ['colegio san luis en barranco', 'Barranco'],
    ['urb miraflores en castilla piura', 'Castilla'],
    ['aahh san martin en ventanilla', 'Ventanilla'],
    ['san carlos sjl', 'San Juan de Lurigancho'],
    ['las lomas de ventanilla', 'Ventanilla'],
  ])('is the district behind an estate or a school of another\u2019s name: %s', (text, name) => {
    expect(found(text)).toBe(name);
  });

  it.each(['san martin', 'soy de san martin', 'barnco'])(
    'is asked back when the name is half said: %s',
    (text) => expect(found(text, true)).toBe('near'),
  );

  it('stands when it is told in a message too long to make out', () => {
    const text = `mira hermano te explico yo tengo ahorita el internet de bitel pero se cae a cada rato y mi hijo estudia y mi esposa trabaja desde casa y ya estoy cansado de llamar y llamar y que no me solucionen nada entonces un amigo me dijo que ustedes tienen fibra y quiero saber cuanto costaria ponerlo en mi casa que es en san martin de porres por la avenida peru en un tercer piso y si la instalacion es gratis`;
    expect(read(text).area?.name).toBe('San Martín de Porres');
  });

  it('that is known is moved by an exact name, never by a slip', () => {
    const memory = { areaId: 'area_santiagodesurco', zoneText: 'Santiago de Surco' } as const;
    expect(read('no, en carabyllo', memory).area).toBeNull();
    expect(read('no, en carabyllo', memory).nearZone?.name).toBe('Carabayllo');
    expect(read('no, en carabyllo', memory).understanding.intents).toEqual(['give_location']);
    expect(read('mejor en carabayllo', memory).area?.name).toBe('Carabayllo');
  });
});
