import type { MessageSender, OutgoingMessage, SendResult } from '../../../../activities/sender.ts';

/** A vendor that accepts everything unless it was told what to answer next. */
export class ScriptedSender implements MessageSender {
  readonly sent: OutgoingMessage[] = [];
  private readonly answers: SendResult[] = [];

  next(...answers: SendResult[]): void {
    this.answers.push(...answers);
  }

  async send(message: OutgoingMessage): Promise<SendResult> {
    this.sent.push(message);
    return this.answers.shift() ?? { kind: 'accepted', providerId: `wamid.${message.messageId}` };
  }

  texts(): string[] {
    return this.sent.map(({ content }) => content.text);
  }
}
