import type { SimulatedPhone } from '../../../api/contract/simulator.ts';
import type { Phone } from '../phones.ts';
import type { Twin } from '../twin.ts';

/** A phone as the contract shows it. */
export function viewOf({ settings, now }: Twin, phone: Phone): SimulatedPhone {
  const isTyping = phone.typingUntilMs !== null && phone.typingUntilMs > now();
  return {
    id: phone.id,
    phone: phone.phone,
    waUserId: phone.waUserId,
    profileName: phone.profileName,
    businessName: settings.businessName,
    typingUntil: isTyping ? new Date(phone.typingUntilMs ?? 0).toISOString() : null,
    messages: phone.messages,
  };
}
