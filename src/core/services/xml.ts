import { RkError } from '../errors.js';

/** An element of an XML document. Names are without their prefix: services differ in those, not in what they mean. */
export interface XmlElement {
  readonly name: string;
  /** By name without prefix: `xlink:href` is `href`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text directly in it, without blanks at its ends. */
  readonly text: string;
}

interface Open { name: string; tag: string; attributes: Record<string, string>; children: XmlElement[]; text: string }

/** Elements inside each other: deeper than any service goes, and no more than a reader of them can walk. */
const MOST_DEPTH = 200;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Reads XML 1.0: elements, attributes, text, CDATA, comments, the five entities and character references. Declarations of
 * a document type are passed over, so nothing they define is ever expanded or fetched. Takes time linear in its length.
 * @throws RkError `invalid`, with a place as `line 3`, for text that is no XML or that ends before its root does.
 */
export function parseXml(document: string): XmlElement {
  const text = document.replace(/\r\n?/g, '\n');
  const root: Open = { name: '', tag: '', attributes: {}, children: [], text: '' };
  const open: Open[] = [root];
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < text.length) {
    const current = open.at(-1)!;
    const next = text.indexOf('<', at);
    if (next !== at) current.text += unescape(text.slice(at, next < 0 ? undefined : next));
    if (next < 0) break;
    if (text.startsWith('<!--', next)) at = after(text, '-->', next + 4);
    else if (text.startsWith('<![CDATA[', next)) {
      at = after(text, ']]>', next + 9);
      current.text += text.slice(next + 9, at - 3);
    } else if (text.startsWith('<?', next)) at = after(text, '?>', next + 2);
    else if (text.startsWith('<!', next)) at = afterDeclaration(text, next + 2);
    else if (text.startsWith('</', next)) {
      at = after(text, '>', next + 2);
      const tag = text.slice(next + 2, at - 1).trim();
      if (open.length === 1 || current.tag !== tag) throw wrong(text, next, `</${tag}>`, current.tag ? `</${current.tag}>` : 'no end of an element');
      close(open);
    } else {
      at = readTag(text, next + 1, open);
      if (open.length > MOST_DEPTH) throw wrong(text, next, `more than ${MOST_DEPTH} elements inside each other`, 'fewer');
    }
  }
  if (open.length > 1) throw wrong(text, text.length, 'the end of the file', `</${open.at(-1)!.tag}>`);
  if (root.children.length !== 1 || root.text.trim()) throw wrong(text, 0, 'no XML', 'one element around everything');
  return root.children[0]!;
}

/** Children with a name. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The first element along a path of names; `undefined` when there is none. */
export function childOf(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((parent, name) => parent?.children.find((child) => child.name === name), element);
}

/** The text of the first element along a path; empty when there is none. */
export function textAt(element: XmlElement | undefined, ...path: readonly string[]): string {
  return childOf(element, ...path)?.text ?? '';
}

/** Every element below one with one of some names, in the order of the document. */
export function descendantsOf(element: XmlElement, ...names: readonly string[]): XmlElement[] {
  return element.children.flatMap((child) => [...(names.includes(child.name) ? [child] : []), ...descendantsOf(child, ...names)]);
}

function close(open: Open[]): void {
  const { name, attributes, children, text } = open.pop()!;
  open.at(-1)!.children.push({ name, attributes, children, text: text.trim() });
}

/** Reads a start tag from after its `<`. Returns the place after its `>`. */
function readTag(text: string, from: number, open: Open[]): number {
  const tag = match(/[^\s/>=<"']+/y, text, from)?.[0];
  if (!tag) throw wrong(text, from, 'a lone <', 'an element');
  const element: Open = { name: local(tag), tag, attributes: {}, children: [], text: '' };
  let at = from + tag.length;
  for (;;) {
    const attribute = match(/\s+([^\s/>=<"']+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y, text, at);
    if (!attribute) break;
    const name = attribute[1]!;
    if (!/^xmlns(:|$)/.test(name)) element.attributes[local(name)] = unescape((attribute[2] ?? attribute[3]!).replace(/[\n\t]/g, ' '));
    at += attribute[0].length;
  }
  const end = match(/\s*(\/?)>/y, text, at);
  if (!end) throw wrong(text, at, at + 1 >= text.length || text.indexOf('>', at) < 0 ? 'the end of the file' : 'something else', `the end of <${tag}>`);
  open.push(element);
  if (end[1]) close(open);
  return at + end[0].length;
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The place after the next `end`. */
function after(text: string, end: string, from: number): number {
  const found = text.indexOf(end, from);
  if (found < 0) throw wrong(text, text.length, 'the end of the file', end);
  return found + end.length;
}

/** The place after a declaration, which may have others in brackets. */
function afterDeclaration(text: string, from: number): number {
  const bracket = text.indexOf('[', from);
  const end = after(text, '>', from);
  return bracket < 0 || bracket > end ? end : after(text, '>', after(text, ']', bracket));
}

function unescape(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-z]{2,4}));/g, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return Object.hasOwn(entities, name) ? entities[name]! : whole;
    const code = decimal === undefined ? parseInt(hex!, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function wrong(text: string, at: number, got: string, expected: string): RkError {
  return new RkError('invalid', { path: `line ${text.slice(0, at).split('\n').length}`, got, expected });
}
