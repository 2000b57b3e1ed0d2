import { describe, expect, it } from 'vitest';
import { seededCatalogue } from '../../../db/seed/data/catalogue.ts';
import { emptyMemory } from '../../../domain/assistant.ts';
import { understand } from '../../../domain/understanding/understand.ts';

const intentsOf = (text: string) =>
  understand(
    { id: 'msg_1', atMs: 0, kind: 'text', text },
    {
      nowMs: Date.UTC(2026, 10, 23, 15),
      timeZone: 'America/Lima',
      memory: { ...emptyMemory, lastQuestion: 'service' },
      catalogue: seededCatalogue,
    },
  ).understanding.intents;

describe('silence', () => {
  it.each([
    'no me llamen estoy trabajando, escribanme por aca',
    'soy sordo, no me llamen por favor solo chat',
    'ah y no me llamen por telefono, solo whatsapp',
    'no quiero q me molesten en el trabajo, llamenme despues de las 6',
    'llamame, no me molesta',
    'no dejen de escribirme ah',
    'no molesta, tranqui',
    'no me escriban en la noche, de dia si',
    'no molestar en la noche por favor',
    'no me manden audios porfa, escriban',
    'no quiero que me llamen, prefiero whatsapp',
    'no quiero mas llamadas del vendedor, atiendeme tu',
    'no me llames señor soy señora',
    'no me manden recibo fisico',
    'que me borren la deuda',
  ])('is not what another channel, hour or thing asks for: %s', (text) => {
    expect(intentsOf(text)).not.toContain('opt_out');
  });

  it.each([
    'dejame tranquila',
    'no deseo ser contactado',
    'no estoy interesado, por favor no insistir',
    'no me busques',
    'ya no frieguen',
    'no mellamen',
    'paren',
    'paren ya',
    'para ya',
    'ya basta',
    'parenle',
    'noescriban',
    'no quiero saber nada de ustedes',
    "don't text me again",
    'remove me',
    '🛑',
    '🚫',
    'ejerzo mi derecho arco de cancelacion',
    'no me llamen mas ni por whatsapp',
    'no me llamen ni me manden mensajes',
    'no me llamen mas solo molestan',
    'no quiero que me escriban ni me llamen',
    'ya no me escriban mas por aca',
  ])('is heard in: %s', (text) => {
    expect(intentsOf(text)).toEqual(expect.arrayContaining(['opt_out']));
  });

  it.each(['no quiero hablar con un asesor, solo dime el precio', 'no quiero que me llamen'])(
    'brings no person who is not wanted: %s',
    (text) => {
      expect(intentsOf(text)).not.toContain('ask_human');
    },
  );
});
