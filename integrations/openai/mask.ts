import type { Catalogue } from '../../domain/catalogue.ts';
import { findAddresses } from './mask/find-addresses.ts';
import { findFigures, findMails } from './mask/find-figures.ts';
import { findKnownNames, findNames } from './mask/find-names.ts';
import { knownNames } from './mask/known-names.ts';
import { type Hidden, placeholders } from './mask/placeholders.ts';
import { type Span, type Token, tokensOf } from './mask/tokens.ts';

export type Mask = ReturnType<typeof masking>;

/**
 * Hides what the model does not need: whatever could be a name, telephone, identity card, mail or postal
 * address of anybody. Districts, operators, plans and everyday words stay whole. `names` are what the
 * customer goes by; the first is what they are called.
 */
export function masking(names: string[], catalogue: Catalogue) {
  const known = knownNames(names);
  const hidden = placeholders(names);

  /** Each kind is looked for in what the ones before it left. */
  function hide(written: string, namesIn: typeof findNames, isOurs: boolean): string {
    const text = isOurs ? written : withoutGaps(written.normalize('NFKC'));
    let tokens = tokensOf(text, catalogue);
    const found: { kind: Hidden; span: Span }[] = [];
    const take = (kind: Hidden, spans: Span[]) => {
      found.push(...spans.map((span) => ({ kind, span })));
      tokens = without(tokens, spans);
    };
    take('CORREO', findMails(text));
    if (!isOurs) take('DIRECCIÓN', findAddresses(tokens, catalogue));
    take('NÚMERO', findFigures(text, tokens));
    take('NOMBRE', namesIn(tokens, catalogue, known));
    let shown = '';
    let at = 0;
    for (const { kind, span } of found.toSorted((a, b) => a.span.from - b.span.from)) {
      shown +=
        text.slice(at, span.from) + hidden.hide(kind, text.slice(span.from, span.to), isOurs);
      at = span.to;
    }
    return shown + text.slice(at);
  }

  return {
    /** What a person wrote: a customer, or somebody of ours. */
    hide: (text: string): string => hide(text, findNames, false),
    /** What we plan to say or said by ourselves: of names it holds only those we know. */
    hideOurs: (text: string): string => hide(hidden.again(text), findKnownNames, true),
    /** A message that is an address or a name as a whole: a location, a contact. */
    hideWhole: (kind: 'DIRECCIÓN' | 'NOMBRE', text: string): string =>
      text === '' ? '' : hidden.hide(kind, text, false),
    /** Puts back what stood in our own words, and what the customer is called; nothing else. */
    reveal: hidden.reveal,
  };
}

/** Many spaces in a row say nothing. */
const withoutGaps = (text: string) => text.replace(/[^\S\n]{2,}/g, ' ');

function without(tokens: Token[], spans: Span[]): Token[] {
  const isIn = (token: Token) => spans.some(({ from, to }) => token.from < to && token.to > from);
  return tokens.flatMap((token, at) => {
    if (isIn(token)) return [];
    const before = tokens[at - 1];
    // What is hidden parts the words around it.
    return [before && isIn(before) ? { ...token, gap: '\n' } : token];
  });
}
