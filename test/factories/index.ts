export { aLead } from './lead.ts';
export { aConversation, aMessage, aReply } from './message.ts';
export { aUser } from './user.ts';
