import { Fragment } from 'react';

/** WhatsApp's own marks inside a text: *bold*, _italic_, ~struck~, ```table```. */
const marks = /(```[\s\S]+?```|\*[^*\n]+\*|(?<!\w)_[^_\n]+_(?!\w)|~[^~\n]+~)/g;
/** A table is a block of its own: the line break after it would be an empty line. */
const tableEnd = /(```[\s\S]+?```)\n/g;
const onlyEmoji = /^(?:\p{Extended_Pictographic}|\p{Emoji_Component}|\s){1,8}$/u;

export function WrittenText({ text }: { text: string }) {
  const big = onlyEmoji.test(text) && !/\d/.test(text);
  return (
    <p className={big ? 'text-2xl' : 'whitespace-pre-wrap break-words [overflow-wrap:anywhere]'}>
      {text
        .replace(tableEnd, '$1')
        .split(marks)
        .map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of one fixed text
          <Fragment key={index}>{styled(part)}</Fragment>
        ))}
    </p>
  );
}

function styled(part: string) {
  if (/^```[\s\S]+```$/.test(part)) {
    return (
      <code className="block overflow-x-auto whitespace-pre font-mono text-xs">
        {part.slice(3, -3).trim()}
      </code>
    );
  }
  const inner = part.slice(1, -1);
  if (/^\*[^*\n]+\*$/.test(part)) return <strong>{inner}</strong>;
  if (/^_[^_\n]+_$/.test(part)) return <em>{inner}</em>;
  if (/^~[^~\n]+~$/.test(part)) return <s>{inner}</s>;
  return part;
}
