import type { OperatorSeed } from '../plan.ts';

/** The smallest: mobile everywhere, fibre in a few districts. */
export const wom: OperatorSeed = {
  code: 'wom',
  name: 'WOM',
  plans: [
    {
      id: 'prod_womfibra150',
      type: 'internet_fibre',
      name: 'Fibra 150',
      usd: 48,
      speedMbps: 150,
      contractMonths: 0,
      installationUsd: 25,
      installationDays: 5,
      benefits: ['Sin contrato de permanencia', 'Router wifi 6 incluido'],
      promotion: { text: '50 % de descuento el primer mes', discountPercent: 50, months: 1 },
    },
    {
      id: 'prod_womfibra600',
      type: 'internet_fibre',
      name: 'Fibra 600',
      usd: 79,
      speedMbps: 600,
      contractMonths: 0,
      installationUsd: 25,
      installationDays: 5,
      benefits: ['Sin contrato de permanencia', 'Router wifi 6 incluido'],
    },
    {
      id: 'prod_womprepago10',
      type: 'mobile_prepaid',
      name: 'Prepago 10 GB',
      usd: 6,
      dataGb: 10,
      benefits: ['Redes sociales sin consumir datos', 'Llamadas ilimitadas'],
    },
    {
      id: 'prod_wompostpago40',
      type: 'mobile_postpaid',
      name: 'Postpago 40 GB',
      usd: 13,
      dataGb: 40,
      contractMonths: 0,
      benefits: ['Sin contrato de permanencia', 'Llamadas y SMS ilimitados'],
    },
    {
      id: 'prod_wompostpagoilimitado',
      type: 'mobile_postpaid',
      name: 'Postpago Ilimitado',
      usd: 29,
      dataUnlimited: true,
      contractMonths: 0,
      benefits: ['Datos ilimitados', 'Sin contrato de permanencia'],
    },
  ],
};
