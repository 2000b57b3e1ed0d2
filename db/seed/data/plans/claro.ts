import type { OperatorSeed, PlanSeed } from '../plan.ts';

/** Above Movistar's ladder on purpose: where both reach, the three cheapest are 50, 100 and 200 Mbps. */
const fibre: PlanSeed[] = [
  {
    id: 'prod_clarofibra250',
    type: 'internet_fibre',
    name: 'Fibra 250',
    usd: 65,
    speedMbps: 250,
    benefits: ['Router wifi 5 incluido', 'Instalación gratis', 'Claro video por 6 meses'],
  },
  {
    id: 'prod_clarofibra400',
    type: 'internet_fibre',
    name: 'Fibra 400',
    usd: 75,
    speedMbps: 400,
    benefits: ['Router wifi 6 incluido', 'Instalación gratis', 'Claro video incluido'],
    promotion: { text: '20 % de descuento los 3 primeros meses', discountPercent: 20, months: 3 },
  },
  {
    id: 'prod_clarofibra600',
    type: 'internet_fibre',
    name: 'Fibra 600',
    usd: 89,
    speedMbps: 600,
    commissionBp: 2000,
    benefits: ['Router wifi 6 incluido', 'Un repetidor incluido', 'Claro video incluido'],
  },
  {
    id: 'prod_clarofibra1000',
    type: 'internet_fibre',
    name: 'Fibra 1000 Premium',
    usd: 119,
    speedMbps: 1000,
    installationDays: 2,
    commissionBp: 2500,
    benefits: [
      'Router wifi 6 y dos repetidores',
      'IP pública',
      'Instalación gratis en 48 horas',
      'Soporte preferente',
    ],
  },
];

const copper: PlanSeed[] = [
  {
    id: 'prod_claroadsl10',
    type: 'internet_adsl',
    name: 'Internet 10',
    usd: 21,
    speedMbps: 10,
    benefits: ['Módem wifi incluido'],
  },
  {
    id: 'prod_clarofijo',
    type: 'landline',
    name: 'Fijo 200',
    usd: 10,
    benefits: ['200 minutos a todo destino nacional', 'Llamadas ilimitadas a fijos Claro'],
  },
];

const mobile: PlanSeed[] = [
  {
    id: 'prod_claroprepago5',
    type: 'mobile_prepaid',
    name: 'Prepago Chévere 5 GB',
    usd: 5,
    dataGb: 5,
    benefits: ['WhatsApp sin consumir datos', 'Llamadas ilimitadas'],
  },
  {
    id: 'prod_claroprepago12',
    type: 'mobile_prepaid',
    name: 'Prepago Chévere 12 GB',
    usd: 9,
    dataGb: 12,
    benefits: ['WhatsApp, Facebook y TikTok sin consumir datos', 'Llamadas ilimitadas'],
  },
  {
    id: 'prod_claromax25',
    type: 'mobile_postpaid',
    name: 'Max 25 GB',
    usd: 15,
    dataGb: 25,
    benefits: ['Redes sociales sin consumir datos', 'Llamadas y SMS ilimitados'],
  },
  {
    id: 'prod_claromax75',
    type: 'mobile_postpaid',
    name: 'Max 75 GB',
    usd: 24,
    dataGb: 75,
    benefits: ['5G incluido', '10 GB de roaming en América', 'Claro video incluido'],
  },
  {
    id: 'prod_claromaxilimitado',
    type: 'mobile_postpaid',
    name: 'Max Ilimitado',
    usd: 36,
    dataUnlimited: true,
    benefits: ['Datos ilimitados en 5G', '20 GB de roaming en América', 'Claro música incluido'],
    promotion: { text: '30 % de descuento los 3 primeros meses', discountPercent: 30, months: 3 },
  },
];

const television: PlanSeed[] = [
  {
    id: 'prod_clarotv100',
    type: 'tv_cable',
    name: 'TV Avanzado',
    usd: 23,
    channels: 100,
    benefits: ['50 canales en HD', 'Grabación de programas'],
  },
  {
    id: 'prod_clarotv180',
    type: 'tv_cable',
    name: 'TV Superior',
    usd: 37,
    channels: 180,
    benefits: ['100 canales en HD', 'Canales de cine y deportes', 'Grabación de programas'],
  },
  {
    id: 'prod_clarovideo',
    type: 'tv_streaming',
    name: 'Claro video',
    usd: 5,
    benefits: ['Películas y series sin límite', 'Cinco dispositivos registrados'],
  },
];

const combos: PlanSeed[] = [
  {
    id: 'prod_claroduo250',
    type: 'combo',
    name: 'Dúo Fibra 250 + TV',
    usd: 82,
    speedMbps: 250,
    channels: 100,
    benefits: ['Fibra de 250 Mbps', '100 canales', 'Claro video incluido'],
  },
  {
    id: 'prod_clarotrio400',
    type: 'combo',
    name: 'Trío Fibra 400 + TV + Fijo',
    usd: 99,
    speedMbps: 400,
    channels: 180,
    benefits: ['Fibra de 400 Mbps', '180 canales', 'Línea fija con 200 minutos'],
    promotion: { text: '15 % de descuento los 6 primeros meses', discountPercent: 15, months: 6 },
  },
];

export const claro: OperatorSeed = {
  code: 'claro',
  name: 'Claro',
  plans: [...fibre, ...copper, ...mobile, ...television, ...combos],
};
