/** Operators of the market; those of the catalogue are ours to sell. */
export const rivals: readonly string[] =
  'bitel win starlink tigo directv virgin fiberpro wow nubyx cablevision telefonica tuenti'.split(
    ' ',
  );

/** What others sell, and is given only where a plan's own words give it. */
export const brands: readonly string[] =
  'netflix disney hbo prime amazon spotify youtube paramount apple iphone ipad samsung xiaomi motorola crunchyroll vix deezer tidal playstation xbox nintendo alexa mcafee televisor laptop tablet parlante audifonos consola'.split(
    ' ',
  );

/** What sellers call better plans. */
export const tiers: readonly string[] =
  'diamante oro plata platino black ultra max plus premium elite vip gold turbo gamer superior avanzado estandar power play full infinit'.split(
    ' ',
  );

/** Words that follow a plan's name with a capital and are none of it. */
export const notOfNames: readonly string[] =
  'tienes tiene te por con a de del es ideal llega cuesta sale us usd incluye trae desde perfecto perfecta viene va esta precio velocidad instalacion al para en y'.split(
    ' ',
  );

/**
 * What makes a sentence worth checking, by what it claims: ways to say the same share a name, so
 * that "gratis" may become "sin costo". Patterns for text in lower case without accents, numbers in digits.
 */
export const sensitiveWords: readonly [claim: string, words: string][] = [
  // Money
  ['USD', 'us ?\\$|u\\$[sd]|u\\.s\\.|\\busd\\b|\\bdola\\w*|\\bdollars?\\b|\\bverdes\\b'],
  [
    'PEN',
    '\\bs\\/|\\bsol(?:es|citos?)?\\b|\\bpen\\b|\\bluca|\\bluquita|\\bmangos\\b|\\bcocos\\b|\\bpalos\\b',
  ],
  ['EUR', '€|\\beuros?\\b'],
  ['pesos', '\\bpesos?\\b|\\bclp\\b|\\bcop\\b'],
  ['cents', '\\bcentavos?\\b|\\bcentimos?\\b'],
  ['other money', '[£¥₿]|\\bcripto|\\bbitcoin'],
  // Discounts and gifts
  ['discount', '\\bdescuent|\\bdescont|\\bdcto|\\brebaj|\\bahorr|\\bmenos de\\b'],
  ['promotion', '\\bpromo|\\bofert(?:a|as|on)\\b|\\bcupon|\\bcodigo\\b|\\bsorteo|\\bliquidacion'],
  [
    'gift',
    '\\bobsequi|\\bbonos?\\b|\\bbonific|\\bpremi(?:o|a)s?\\b|\\bcortesia|\\byapa\\b|\\bganas\\b|\\bllevas gratis|\\bextra\\b',
  ],
  [
    'on us',
    '\\bnuestra cuenta\\b|\\bla casa\\b|\\bnosotros (?:pagamos|asumimos|cubrimos)|\\bpagamos\\b|\\basumimos\\b|\\bcubrimos\\b',
  ],
  ['money back', '\\bdevolv|\\bdevoluci|\\breembols|\\bsatisfech'],
  ['two for one', '\\b(?:[2-9]|1|uno?) ?x ?(?:1|uno?)\\b|\\b[2-9] por (?:1|uno?)\\b'],
  [
    'fraction',
    '\\bmitad\\b|\\bmedi[oa]\\b|\\btercio|\\btercera parte|\\bcuarta parte|\\bquinta parte|\\bdocena|\\bcentenar|\\bdecena',
  ],
  ['multiple', '\\bdoble|\\bduplic|\\btriple|\\btriplic|\\bcuadruple'],
  [
    'special price',
    '\\bprecio (?:especial|exclusiv|unico|de amig)|\\bsolo por ti\\b|\\bpor ser tu\\b|\\bmas barat|\\bpor (?:el|lo) mismo',
  ],
  // The contract
  ['contract', '\\bcontrato|\\bpermanencia|\\bforzos|\\bcompromiso'],
  [
    'penalty',
    '\\bpenalidad|\\bpenaliz|\\bmulta|\\bcuando quieras te (?:vas|retiras)|\\bte vas cuando|\\bcancelas cuando',
  ],
  ['yearly', '\\banual'],
  ['guarantee', '\\bgarantiz|\\bgarantia|\\basegur(?:o|amos|ado|ada)\\b'],
  ['symmetric', '\\bsimetric'],
  ['unlimited', '\\bilimitad|\\bsin limite|\\bsin tope'],
  [
    'raise',
    '\\bte (?:subimos|aumentamos|duplicamos|mejoramos)|\\baument(?:o|a|amos) (?:de|la|tu) ',
  ],
  // Moments
  ['today', '\\bhoy\\b'],
  [
    'tomorrow',
    '(?<!\\b(?:la|de|por|pasado) )\\bmanana\\b(?! por la manana\\b)|\\bmanana por la manana',
  ],
  ['the day after', '\\bpasado manana\\b'],
  [
    'at once',
    '\\binmediat|\\bal toque\\b|\\bahora mismo\\b|\\bya mismo\\b|\\bmismo dia\\b|\\ben seguida\\b|\\benseguida\\b|\\bal instante\\b|\\ben un rato\\b|\\bcuanto antes\\b',
  ],
  ['tonight', '\\besta (?:tarde|noche|manana)\\b'],
  [
    'next',
    '\\bproxim[oa]|\\botra semana|\\bsemana que viene|\\bfin de (?:mes|semana|ano)|\\bquincena|\\bferiado',
  ],
  ...'lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'
    .split(' ')
    .map((day): [string, string] => [day, `\\b${day}s?\\b`]),
  ['setiembre', '\\bsetiembre\\b'],
  ['year', '\\banos?\\b|\\banual'],
  ['month', '\\bmes(?:es)?\\b|\\bmensual|\\bmensualidad'],
  ['week', '\\bsemanas?\\b|\\bsemanal'],
  ['day', '\\bdias?\\b|\\bdiari'],
  ['hour', '\\bhoras?\\b|\\bhrs?\\b|\\bh\\b'],
  ['minute', '\\bminut(?:o|os|ito|itos)\\b'],
  [
    'before',
    '\\bvence\\b|\\bcaduca|\\bse acaba\\b|\\bultim[oa]s? (?:dia|hora|cupo|oportunidad)|\\bcupos?\\b|\\bhasta agotar',
  ],
  // Ways out of the chat
  [
    'contact',
    '@|\\barroba\\b|https?:|\\bwww\\b|\\b[\\w-]+\\.(?:com|pe|net|org|info|io|co|app|link|shop|store|online|site|xyz)\\b|\\bpunto (?:com|pe|net|org)\\b|\\bbit\\.ly|\\bwa\\.me|\\bt\\.me',
  ],
  [
    'payment',
    '\\byape|\\bplin\\b|\\bdeposit|\\btransfer|\\bcuenta (?:bcp|bbva|interbank|bancaria|corriente)|\\bcci\\b|\\badelanto\\b|\\btarjeta',
  ],
  ['identity', '\\bdni\\b|\\bpasaporte|\\bcontrasena|\\bclave\\b'],
  // What we were told
  [
    'instructions',
    '\\binstruccion|\\binstruid|\\bindicaci|\\bconfiguraci|\\breglas\\b|\\bprompt|\\bplanead|\\bconserv(?:e|ar|o)\\b|\\binteligencia artificial|\\bsoy (?:una? )?(?:ia|ai|bot|robot|modelo)\\b|\\bmodelo de lenguaje|\\bme (?:pidieron|ordenaron|indicaron|prohib)|\\bprohib|\\bopenai|\\bchatgpt|\\bgpt\\b|\\bjson\\b|\\bsistema dice|\\bespanol de lima',
  ],
  // Who else sells, and what is sold beside
  ...rivals.map((name): [string, string] => [name, `\\b${name}\\b`]),
  ...brands.map((name): [string, string] => [name, `\\b${name}`]),
  ...tiers.map((tier): [string, string] => [`tier ${tier}`, `\\b${tier}\\b`]),
];

/** To have for nothing: always of one thing, the one that stands nearest. */
export const freeWords =
  '\\bgratis\\b|\\bgratuit\\w*|\\bsin (?:costo|pagar|cargo|cobro|pago)\\b(?: adicional)?|\\bno (?:se )?(?:pagas|paga|cuesta|cobra|cobran|cobramos|tiene (?:costo|precio|cargo))\\b(?: nada)?|\\b(?:te )?(?:la )?(?:regal|obsequi)\\w*|\\bcosto cero\\b|\\b0 soles\\b|\\bincluid[oa]s?\\b|\\bincluye[ns]?\\b|\\bincluimos\\b';

/** What could be given. */
export const things =
  '\\binstal\\w*|\\brouter|\\bmodem|\\bdeco\\w*|\\brepetidor\\w*|\\bmes(?:es)?\\b|\\bcuotas?\\b|\\blineas?\\b|\\bchips?\\b|\\bequipos?\\b|\\bcelular\\w*|\\btelevis\\w*|\\btv\\b|\\bcanales\\b|\\bplan(?:es)?\\b|\\binternet\\b|\\bservicio\\w*|\\bfibra\\b|\\bactivaci\\w*|\\bvisita\\b|\\benvio\\b|\\bdelivery\\b|\\btodo\\b|\\bip\\b|\\bvideo\\b|\\bmusica\\b|\\bdatos\\b|\\bgigas?\\b|\\bgb\\b|\\bmegas?\\b|\\bmbps\\b|\\bvelocidad\\b|\\bsemanas?\\b|\\bdias?\\b|\\banos?\\b|\\broaming\\b|\\bllamadas\\b|\\bseguro\\b|\\bsoporte\\b|\\bwhatsapp\\b|\\bredes\\b|\\b5g\\b';

/** Written with a capital inside any sentence. */
export const commonCapitals: readonly string[] =
  'whatsapp wifi wi fi tv dni ce internet mbps gb hd us usd sms ip'.split(' ');
