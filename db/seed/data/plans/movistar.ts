import type { OperatorSeed, PlanSeed } from '../plan.ts';

/** The ladder the vision quotes: 50, 100 and 200 Mbps at US$ 30, 45 and 60. */
const fibre: PlanSeed[] = [
  {
    id: 'prod_movistarfibra50',
    type: 'internet_fibre',
    name: 'Fibra 50',
    usd: 30,
    speedMbps: 50,
    benefits: ['Router wifi incluido', 'Instalación gratis', 'Ideal para 2 o 3 equipos'],
  },
  {
    id: 'prod_movistarfibra100',
    type: 'internet_fibre',
    name: 'Fibra 100',
    usd: 45,
    speedMbps: 100,
    benefits: ['Router wifi 5 incluido', 'Instalación gratis', 'Ideal para trabajar desde casa'],
  },
  {
    id: 'prod_movistarfibra200',
    type: 'internet_fibre',
    name: 'Fibra 200',
    usd: 60,
    speedMbps: 200,
    benefits: ['Router wifi 6 incluido', 'Instalación gratis', 'Ideal para familias y videojuegos'],
  },
  {
    id: 'prod_movistarfibra600',
    type: 'internet_fibre',
    name: 'Fibra 600 Premium',
    usd: 92,
    speedMbps: 600,
    installationDays: 2,
    commissionBp: 2000,
    benefits: [
      'Router wifi 6 y un repetidor',
      'Instalación gratis en 48 horas',
      'Soporte preferente',
    ],
    promotion: { text: '25 % de descuento los 3 primeros meses', discountPercent: 25, months: 3 },
  },
];

const copper: PlanSeed[] = [
  {
    id: 'prod_movistaradsl8',
    type: 'internet_adsl',
    name: 'Internet 8',
    usd: 19,
    speedMbps: 8,
    benefits: ['Módem wifi incluido', 'Línea fija incluida'],
  },
  {
    id: 'prod_movistaradsl15',
    type: 'internet_adsl',
    name: 'Internet 15',
    usd: 25,
    speedMbps: 15,
    benefits: ['Módem wifi incluido', 'Línea fija con 100 minutos'],
  },
  {
    id: 'prod_movistarfijo',
    type: 'landline',
    name: 'Fijo Ilimitado',
    usd: 12,
    benefits: ['Llamadas ilimitadas a fijos de todo el país', 'Identificador de llamadas'],
  },
];

const mobile: PlanSeed[] = [
  {
    id: 'prod_movistarprepago6',
    type: 'mobile_prepaid',
    name: 'Prepago 6 GB',
    usd: 6,
    dataGb: 6,
    benefits: ['WhatsApp sin consumir datos', 'Llamadas ilimitadas a todo operador'],
  },
  {
    id: 'prod_movistarpostpago20',
    type: 'mobile_postpaid',
    name: 'Postpago 20 GB',
    usd: 14,
    dataGb: 20,
    benefits: ['WhatsApp, Facebook e Instagram sin consumir datos', 'Llamadas y SMS ilimitados'],
  },
  {
    id: 'prod_movistarpostpago50',
    type: 'mobile_postpaid',
    name: 'Postpago 50 GB',
    usd: 21,
    dataGb: 50,
    benefits: ['5G incluido', '5 GB de roaming en América', 'Llamadas y SMS ilimitados'],
    promotion: { text: '50 % de descuento los 2 primeros meses', discountPercent: 50, months: 2 },
  },
  {
    id: 'prod_movistarpostpagoilimitado',
    type: 'mobile_postpaid',
    name: 'Postpago Ilimitado',
    usd: 34,
    dataUnlimited: true,
    benefits: [
      'Datos ilimitados en 5G',
      '15 GB de roaming en América',
      'Una línea adicional gratis',
    ],
  },
];

const television: PlanSeed[] = [
  {
    id: 'prod_movistartv90',
    type: 'tv_cable',
    name: 'TV Estándar',
    usd: 22,
    channels: 90,
    benefits: ['40 canales en HD', 'Fútbol peruano en vivo', 'App para ver en el celular'],
  },
  {
    id: 'prod_movistartv160',
    type: 'tv_cable',
    name: 'TV Total',
    usd: 34,
    channels: 160,
    benefits: ['90 canales en HD', 'Fútbol peruano en vivo', 'Canales de cine incluidos'],
  },
  {
    id: 'prod_movistarplay',
    type: 'tv_streaming',
    name: 'Play',
    usd: 8,
    channels: 50,
    benefits: ['50 canales en vivo por internet', 'Dos pantallas a la vez'],
  },
];

const combos: PlanSeed[] = [
  {
    id: 'prod_movistarduo100',
    type: 'combo',
    name: 'Dúo Fibra 100 + Fijo',
    usd: 50,
    speedMbps: 100,
    benefits: ['Fibra de 100 Mbps', 'Línea fija ilimitada', 'Instalación gratis'],
  },
  {
    id: 'prod_movistartrio200',
    type: 'combo',
    name: 'Trío Fibra 200 + TV + Fijo',
    usd: 79,
    speedMbps: 200,
    channels: 90,
    benefits: ['Fibra de 200 Mbps', '90 canales', 'Línea fija ilimitada', 'Instalación gratis'],
    promotion: { text: '20 % de descuento los 3 primeros meses', discountPercent: 20, months: 3 },
  },
];

export const movistar: OperatorSeed = {
  code: 'movistar',
  name: 'Movistar',
  plans: [...fibre, ...copper, ...mobile, ...television, ...combos],
};
