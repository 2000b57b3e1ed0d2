import quantityWords from './vocabulary/quantity-words.json' with { type: 'json' };

const anyOf = (words: string[]) => `(?:${words.join('|')})`;

/** "1 giga" of home internet is a speed, of a mobile plan an amount of data. */
export function findQuantities(
  normalised: string,
  asksSpeed: boolean,
): { speedMbps: number | undefined; dataGb: number | undefined } {
  const mbps =
    wished('mbps', normalised) ??
    firstNumber(speedOfInternet, normalised) ??
    (asksSpeed ? bareSpeed(normalised) : undefined);
  const gb = wished('gb', normalised) ?? (/\b(el|un) gb simetric/.test(normalised) ? 1 : undefined);
  const isSpeed =
    gb !== undefined &&
    gb <= 2 &&
    (asksSpeed || ofHome.test(normalised)) &&
    !ofMobile.test(normalised);
  return { speedMbps: mbps ?? (isSpeed ? gb * 1000 : undefined), dataGb: isSpeed ? undefined : gb };
}

const ofHome = /\b(internet|fibra|velocidad|hogar|casa|simetric\w+)\b/;
const ofMobile = /\b(celular|chip|linea|postpago|prepago|datos)\b/;
const otherUnit = `(?! ${anyOf(quantityWords.otherUnits)}\\b)`;
const speedOfInternet = new RegExp(
  `\\b(?:internet|fibra|velocidad)(?: hogar| ese| optica)?(?: de)? (\\d{2,3}|1000)\\b${otherUnit}(?![.,:/%]\\d)|(?<![\\d.,:/$])\\b(\\d{2,3}|1000) de (?:velocidad|internet|fibra)\\b`,
);

const figures = {
  mbps: /\b(\d{1,4})(?: o \d{1,4})?\s*(?:de )?mbps\b/g,
  gb: /\b(\d{1,4})(?: o \d{1,4})?\s*(?:de )?gb\b/g,
};

/** Of several figures the one they wish: not what they refuse or have ("tengo 20 gigas, quiero 50"). */
function wished(unit: keyof typeof figures, normalised: string): number | undefined {
  const found = [...normalised.matchAll(figures[unit])].map(({ 0: all, 1: figure, index }) => ({
    figure: Number(figure),
    before: normalised.slice(0, index),
    behind: normalised.slice(index + all.length),
  }));
  const own = found.filter(({ before, behind }) => !ofDevice.test(`${before}#${behind}`));
  return (own.find(({ before }) => !unwished.test(before)) ?? own[0])?.figure;
}

const unwished = new RegExp(`(?:^| )${anyOf(quantityWords.unwished)} $`);
const ofDevice = new RegExp(
  `(?:^| )${anyOf(quantityWords.devices)}(?: (?:es|tiene|trae|de))* #|#(?: de)? ${anyOf(quantityWords.memory)}\\b`,
);

const bareFigure = new RegExp(
  `(?<![\\d.,:/$])\\b(\\d{2,4})\\b(?![.,:/%]\\d)(?=$| ${anyOf(quantityWords.fillers)}(?: |$))`,
);
const noSpeed = new RegExp(`(?:^| )${anyOf(quantityWords.beforeOthers)}(?: \\p{L}+)? $`, 'u');

/** In answer to how fast it shall be: a usual size with no noun of its own ("somos 20", "120 m2"). */
function bareSpeed(normalised: string): number | undefined {
  const found = bareFigure.exec(normalised);
  if (!found || noSpeed.test(normalised.slice(0, found.index))) return undefined;
  const value = Number(found[1]);
  return value >= 20 && value <= 1000 && value % 10 === 0 ? value : undefined;
}

function firstNumber(pattern: RegExp, normalised: string): number | undefined {
  const found = pattern.exec(normalised);
  const figure = found?.[1] ?? found?.[2];
  return figure ? Number(figure) : undefined;
}
