import { type SimulatedPhone, simulatedFile } from '../../../api/contract/simulator.ts';
import type { KeptMessage } from '../events.ts';
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
    messages: phone.messages.map((message) => ({ ...message, ...fileOf(phone, message) })),
  };
}

/** A picked file; what is made up for its kind is not shown. */
function fileOf(phone: Phone, { id, fileType, deleted }: KeptMessage): { fileAddress?: string } {
  if (fileType === undefined || deleted) return {};
  return {
    fileAddress: simulatedFile.path
      .replace(':phoneId', encodeURIComponent(phone.id))
      .replace(':messageId', encodeURIComponent(id)),
  };
}
