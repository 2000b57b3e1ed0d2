import { renderTemplate, templates } from '../../../domain/conversation/templates.ts';
import type { KeptMessage } from '../events.ts';
import { graphErrors } from './errors.ts';
import type { MessageContent } from './message-request.ts';

type Shown = Partial<KeptMessage> & Pick<KeptMessage, 'kind' | 'text'>;

/** What the customer's phone makes of a message. @throws GraphError for a template that is not approved */
export function shownAs(content: Exclude<MessageContent, { type: 'reaction' }>): Shown {
  switch (content.type) {
    case 'text':
      return { kind: 'text', text: content.text.body };
    case 'interactive':
      return shownInteractive(content.interactive);
    case 'template':
      return { kind: 'template', text: rendered(content.template) };
    case 'image':
      return { kind: 'image', text: content.image.caption ?? '' };
    case 'audio':
      return { kind: 'audio', text: '' };
    case 'video':
      return { kind: 'video', text: content.video.caption ?? '' };
    case 'sticker':
      return { kind: 'sticker', text: '' };
    case 'document': {
      const { caption = '', filename = null } = content.document;
      return { kind: 'document', text: caption, filename };
    }
    case 'location': {
      const { latitude, longitude, name = null, address = null } = content.location;
      const text = [name, address].filter(Boolean).join(', ');
      return { kind: 'location', text, location: { latitude, longitude, name, address } };
    }
  }
}

function shownInteractive(
  interactive: Extract<MessageContent, { type: 'interactive' }>['interactive'],
): Shown {
  const { text } = interactive.body;
  if (interactive.type === 'button') {
    const buttons = interactive.action.buttons.map(({ reply }) => reply);
    return { kind: 'buttons', text, buttons };
  }
  const { button, sections } = interactive.action;
  return {
    kind: 'list',
    text,
    list: {
      button,
      sections: sections.map(({ title = '', rows }) => ({
        title,
        rows: rows.map(({ description = null, ...row }) => ({ ...row, description })),
      })),
    },
  };
}

/** The templates that Timbre has had approved. */
function rendered({
  name,
  language,
  components,
}: Extract<MessageContent, { type: 'template' }>['template']): string {
  const approved = Object.values(templates).find(
    (one) => one.name === name && one.language === language.code,
  );
  if (!approved) throw graphErrors.noSuchTemplate(name, language.code);
  const given = components.find(({ type }) => type === 'body')?.parameters ?? [];
  const expected = approved.variableLabels.length;
  if (given.length !== expected)
    throw graphErrors.wrongTemplateParameters(
      `body: number of localizable_params (${given.length}) does not match the expected number of params (${expected})`,
    );
  return renderTemplate(
    approved,
    given.map(({ text }) => text),
  );
}
