import type { OperatorSeed, PlanSeed } from '../plan.ts';

const fibre: PlanSeed[] = [
  {
    id: 'prod_entelfibra300',
    type: 'internet_fibre',
    name: 'Fibra Hogar 300',
    usd: 69,
    speedMbps: 300,
    benefits: [
      'Router wifi 6 incluido',
      'Instalación gratis',
      '10 % menos con un plan móvil Entel',
    ],
    promotion: { text: '30 % de descuento los 2 primeros meses', discountPercent: 30, months: 2 },
  },
  {
    id: 'prod_entelfibra500',
    type: 'internet_fibre',
    name: 'Fibra Hogar 500',
    usd: 82,
    speedMbps: 500,
    benefits: ['Router wifi 6 incluido', 'Un repetidor incluido', 'Instalación gratis'],
  },
  {
    id: 'prod_entelfibra800',
    type: 'internet_fibre',
    name: 'Fibra Hogar 800 Premium',
    usd: 105,
    speedMbps: 800,
    installationDays: 2,
    commissionBp: 2200,
    benefits: ['Router wifi 6 y dos repetidores', 'Instalación gratis en 48 horas'],
  },
];

const mobile: PlanSeed[] = [
  {
    id: 'prod_entelprepago8',
    type: 'mobile_prepaid',
    name: 'Prepago Power 8 GB',
    usd: 7,
    dataGb: 8,
    benefits: ['Redes sociales sin consumir datos', 'Llamadas ilimitadas'],
  },
  {
    id: 'prod_entelpower30',
    type: 'mobile_postpaid',
    name: 'Power 30 GB',
    usd: 16,
    dataGb: 30,
    benefits: ['Redes sociales sin consumir datos', 'Llamadas y SMS ilimitados'],
  },
  {
    id: 'prod_entelpower80',
    type: 'mobile_postpaid',
    name: 'Power 80 GB',
    usd: 25,
    dataGb: 80,
    benefits: ['5G incluido', '10 GB de roaming', 'Compartes datos con otro equipo'],
    promotion: { text: '40 % de descuento los 3 primeros meses', discountPercent: 40, months: 3 },
  },
  {
    id: 'prod_entelpowerilimitado',
    type: 'mobile_postpaid',
    name: 'Power Ilimitado',
    usd: 38,
    dataUnlimited: true,
    benefits: ['Datos ilimitados en 5G', '25 GB de roaming', 'Seguro de equipo por 6 meses'],
  },
];

const home: PlanSeed[] = [
  {
    id: 'prod_entelplay',
    type: 'tv_streaming',
    name: 'Entel TV Play',
    usd: 9,
    channels: 60,
    benefits: ['60 canales en vivo por internet', 'Tres pantallas a la vez'],
  },
  {
    id: 'prod_entelduo300',
    type: 'combo',
    name: 'Dúo Fibra 300 + TV Play',
    usd: 76,
    speedMbps: 300,
    channels: 60,
    benefits: ['Fibra de 300 Mbps', '60 canales por internet', 'Instalación gratis'],
  },
  {
    id: 'prod_entelduo500movil',
    type: 'combo',
    name: 'Dúo Fibra 500 + Power 80 GB',
    usd: 98,
    speedMbps: 500,
    dataGb: 80,
    benefits: ['Fibra de 500 Mbps', 'Una línea móvil con 80 GB', 'Una sola factura'],
  },
];

export const entel: OperatorSeed = {
  code: 'entel',
  name: 'Entel',
  plans: [...fibre, ...mobile, ...home],
};
