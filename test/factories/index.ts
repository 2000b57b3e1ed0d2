export { aCall, callLines } from './call.ts';
export { aLead } from './lead.ts';
export { aMessage, aReply } from './message.ts';
export { aSale } from './sale.ts';
export { aUser } from './user.ts';
