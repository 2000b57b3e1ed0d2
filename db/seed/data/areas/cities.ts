import type { AreaSeed } from '../area.ts';

/** Other cities, by their best-served districts. */
export const cities: Record<string, AreaSeed[]> = {
  Arequipa: [
    ['Arequipa', 'three', ['cercado de arequipa', 'arequipa cercado', 'aqp', 'arekipa']],
    ['Cayma', 'movistarAndClaro', ['caima']],
    ['Cerro Colorado', 'movistarAndClaro', ['cerro color', 'zamacola']],
    [
      'José Luis Bustamante y Rivero',
      'movistarAndClaro',
      ['bustamante y rivero', 'jlbyr', 'j l bustamante'],
    ],
    ['Yanahuara', 'claroAndEntel', ['yanahuara arequipa']],
    ['Chivay', 'movistarCopper', ['chibay']],
  ],
  Trujillo: [
    ['Trujillo', 'three', ['trujillo centro', 'trujiyo']],
    ['Víctor Larco Herrera', 'movistarAndClaro', ['victor larco', 'buenos aires trujillo']],
    ['La Esperanza', 'movistar', ['la esperanza trujillo']],
    ['Huanchaco', 'copper', ['wanchaco']],
  ],
  Piura: [
    ['Piura', 'movistarAndClaro', ['piura centro', 'piura cercado']],
    ['Castilla', 'movistar', ['castilla piura']],
    ['Máncora', 'nobody', ['mancora']],
  ],
  Chiclayo: [
    ['Chiclayo', 'movistarAndClaro', ['chiclayo centro', 'chiclallo']],
    ['José Leonardo Ortiz', 'movistar', ['jlo', 'leonardo ortiz']],
    ['Pimentel', 'copper', ['playa pimentel']],
  ],
  Cusco: [
    ['Cusco', 'movistarAndClaro', ['cuzco', 'cusco centro', 'qosqo']],
    ['Wánchaq', 'claroAndEntel', ['wanchaq', 'huanchac', 'wanchac']],
    ['San Sebastián', 'movistar', ['san sebastian', 'san sebastian cusco']],
    ['Ollantaytambo', 'nobody', ['ollanta']],
  ],
};
