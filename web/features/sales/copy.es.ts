export const salesCopy = {
  title: 'Ventas',
  search: 'Buscar cliente o plan',
  status: 'Estado',
  anyStatus: 'Estado: todos',
  seller: 'Vendedor',
  anySeller: 'Vendedor: todos',
  clear: 'Quitar filtros',
  columns: {
    lead: 'Cliente',
    plan: 'Plan',
    seller: 'Vendió',
    price: 'Precio al mes',
    discount: 'Descuento',
    commission: 'Comisión',
    installation: 'Instalación',
    status: 'Estado',
    when: 'Cerrada',
  },
  toAgree: 'Por acordar',
  empty: 'Aún no hay ventas',
  emptyText: 'Cierra la primera desde la conversación de un lead.',
  toInbox: 'Ir a la bandeja',
  nothing: 'Ninguna venta coincide',
  nothingText: 'Prueba con otro filtro o con menos palabras.',
  changeStatus: (name: string) => `Cambiar el estado de la venta de ${name}`,
  moveTo: 'Pasar a',
  moved: (name: string, status: string) => `Venta de ${name}: ${status.toLowerCase()}`,
  notMoved: 'El estado no cambió',
  cancelTitle: '¿Anular la venta?',
  cancelText: (name: string, plan: string) =>
    `${plan}, de ${name}. Deja de contar en los totales y no se puede deshacer desde aquí.`,
  cancel: 'Anular venta',
  keep: 'No anular',
  totals: 'Totales de las ventas cargadas',
  all: (count: number, filtered: boolean) =>
    `${plural(count)}${filtered ? ' con estos filtros' : ' en total'}`,
  loadedOnly: (count: number) => `Primeras ${count.toLocaleString('es-PE')}; baja para cargar más`,
  counted: 'Ventas vigentes',
  countedDefinition: (count: string) =>
    `Pendientes, instaladas y activas entre las ${count} ventas cargadas. Las anuladas no cuentan.`,
  monthly: 'Facturación mensual',
  monthlyDefinition:
    'Suma del precio final de un mes de las ventas vigentes cargadas, sin instalación. Cada moneda aparte.',
  commission: 'Comisiones',
  commissionDefinition: 'Suma de las comisiones de las ventas vigentes cargadas.',
  cancelled: 'Anuladas',
  cancelledDefinition: 'Ventas anuladas entre las cargadas; no suman en lo demás.',
  none: '—',
};

function plural(count: number): string {
  return count === 1 ? '1 venta' : `${count.toLocaleString('es-PE')} ventas`;
}
