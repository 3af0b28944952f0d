import { ImportRefusal } from './import-problem';

/** One step through a document. Names come without their prefix. */
export type XmlStep =
  | { type: 'open'; name: string; attributes: string; isEmpty: boolean }
  | { type: 'close'; name: string }
  | { type: 'text'; text: string };

const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

const decodeEntity = (whole: string, name: string): string => {
  if (!name.startsWith('#')) return entities.get(name) ?? whole;
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
};

export const decodeXmlText = (text: string): string =>
  text.includes('&') ? text.replace(/&(#x?[0-9a-f]{1,7}|[a-z]{1,8});/gi, decodeEntity) : text;

const cutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads the value of one attribute, by its name with or without a prefix. */
export const createAttributeReader = (name: string): ((attributes: string) => string | undefined) => {
  const pattern = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  return (attributes) => {
    const match = pattern.exec(attributes);
    const value = match?.[1] ?? match?.[2];
    return value === undefined ? undefined : decodeXmlText(value);
  };
};

const skipTo = (xml: string, mark: string, from: number): number => {
  const at = xml.indexOf(mark, from);
  if (at === -1) throw new ImportRefusal('damaged-archive');
  return at + mark.length;
};

/** Behind the tag's last character. Within quotes a `>` is part of a value. */
const findTagEnd = (xml: string, from: number): number => {
  let quote = '';
  for (let at = from; at < xml.length; at += 1) {
    const letter = xml[at] ?? '';
    if (quote) quote = letter === quote ? '' : quote;
    else if (letter === '>') return at + 1;
    else if (letter === '"' || letter === "'") quote = letter;
  }
  throw new ImportRefusal('damaged-archive');
};

/**
 * Walks an XML document once, from front to back, in time linear to its length. A document type is refused: entities of the
 * file's own making can grow without end, or name other files.
 */
export function* scanXml(xml: string): Generator<XmlStep> {
  let at = 0;
  while (at < xml.length) {
    const open = xml.indexOf('<', at);
    const textEnd = open === -1 ? xml.length : open;
    if (textEnd > at) yield { type: 'text', text: decodeXmlText(xml.slice(at, textEnd)) };
    if (open === -1) return;
    if (xml.startsWith('<!--', open)) at = skipTo(xml, '-->', open);
    else if (xml.startsWith('<![CDATA[', open)) {
      at = skipTo(xml, ']]>', open);
      yield { type: 'text', text: xml.slice(open + 9, at - 3) };
    } else if (xml.startsWith('<!', open)) throw new ImportRefusal('unsafe-markup');
    else if (xml.startsWith('<?', open)) at = skipTo(xml, '?>', open);
    else {
      at = findTagEnd(xml, open);
      yield readTag(xml.slice(open + 1, at - 1));
    }
  }
}

const readTag = (tag: string): XmlStep => {
  if (tag.startsWith('/')) return { type: 'close', name: cutPrefix(tag.slice(1).trim()) };
  const isEmpty = tag.endsWith('/');
  const inner = isEmpty ? tag.slice(0, -1) : tag;
  const space = inner.search(/\s/);
  const name = space === -1 ? inner : inner.slice(0, space);
  return { type: 'open', name: cutPrefix(name), attributes: space === -1 ? '' : inner.slice(space), isEmpty };
};
