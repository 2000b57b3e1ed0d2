export { aLead } from './lead.ts';
export { aMessage, aReply } from './message.ts';
export { aUser } from './user.ts';
