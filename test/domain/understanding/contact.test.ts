import { describe, expect, it } from 'vitest';
import { findAddress } from '../../../domain/understanding/find-address.ts';
import { findEmail, findPhone } from '../../../domain/understanding/find-contact.ts';

describe('contact data', () => {
  it.each([
    'mi correo es ana.torres@gmail.com',
    'ana.torres @ gmail.com',
    'ana.torres arroba gmail punto com',
    'mi correo es ana punto torres arroba gmail punto com',
  ])('has an email however it is written or dictated: %s', (text) => {
    expect(findEmail(text)).toBe('ana.torres@gmail.com');
  });

  it.each([
    'codigo de cliente 987654321',
    'mi numero de contrato es 912345678',
    'pedido 923456789',
    'mi cedula es 3014567890',
  ])('has no telephone in another number: %s', (text) => {
    expect(findPhone(text)).toBeUndefined();
  });

  it('has the telephone beside another number', () => {
    expect(findPhone('mi dni es 45678912 y mi cel 987654321')).toBe('987654321');
    expect(findPhone('mi numero es 987 654 321')).toBe('987654321');
  });

  it.each([
    ['cll 80 # 30-15', 'cll 80 # 30-15'],
    ['calle 65 sur # 80-20 en bosa', 'calle 65 sur # 80-20'],
  ])('has an address as Colombia writes it: %s', (text, address) => {
    expect(findAddress(text)).toBe(address);
  });

  it('has no address in a price', () => {
    expect(findAddress('internet y tv por 90 mil')).toBeUndefined();
  });
});
