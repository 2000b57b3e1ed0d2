import { XMLParser } from 'fast-xml-parser';

/** One verb of TwiML, with its nouns inside. */
export interface Verb {
  name: string;
  attributes: Record<string, string>;
  text: string;
  nouns: Verb[];
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
});

/** The verbs of a document in their order. @throws when it is no TwiML */
export function readTwiml(xml: string): Verb[] {
  const document = verbsIn(parser.parse(xml));
  const response = document.find(({ name }) => name === 'Response');
  if (response === undefined) throw new Error('no <Response> in the TwiML');
  return response.nouns;
}

type Node = Record<string, unknown>;

function verbsIn(nodes: unknown): Verb[] {
  if (!Array.isArray(nodes)) return [];
  return (nodes as Node[]).flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ':@' && key !== '#text');
    if (name === undefined || name.startsWith('?')) return [];
    const inner = node[name] as Node[];
    return [
      {
        name,
        attributes: (node[':@'] as Record<string, string> | undefined) ?? {},
        text: inner.map((child) => String(child['#text'] ?? '')).join(''),
        nouns: verbsIn(inner),
      },
    ];
  });
}
