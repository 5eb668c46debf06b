import { SaxesParser } from 'saxes';
import { Unreadable } from './format.ts';
import { DEPTH_MAX } from './limits.ts';

/** An element of an XML file, given when it ends: after the elements within it. */
export type XmlElement = {
  readonly name: string;
  /** The line of its start tag, from 1. */
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  /** Its own text, without that of elements within it. */
  readonly text: string;
};

/** How much is parsed at once, in characters. */
const CHUNK = 65_536;

/**
 * Reads the elements of an XML text, inner ones first. Only the five entities of XML are known; a document type is
 * ignored, so no entity expands.
 * @throws Unreadable if it is not well-formed, or nested too deep
 */
export function* readXml(text: string): Generator<XmlElement> {
  const open: (Omit<XmlElement, 'text'> & { text: string })[] = [];
  let closed: XmlElement[] = [];
  const parser = new SaxesParser({ position: true, xmlns: false });
  parser.on('error', (cause) => {
    throw new Unreadable('damaged', { cause });
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length === DEPTH_MAX) throw new Unreadable('too-deep');
    open.push({ name, attributes, line: parser.line, text: '' });
  });
  const addText = (part: string) => {
    const current = open.at(-1);
    if (current) current.text += part;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const current = open.pop();
    if (current) closed.push(current);
  });
  for (let at = 0; at < text.length; at += CHUNK) {
    parser.write(text.slice(at, at + CHUNK));
    yield* closed;
    closed = [];
  }
  parser.close();
  yield* closed;
}

/** The name of the first element; null if the text is no XML. Cheap, and never throws. */
export function rootOf(text: string): string | null {
  const start = text.slice(0, CHUNK).replaceAll(/<\?[^]*?\?>|<!--[^]*?-->|<!DOCTYPE[^>[]*>/gu, '');
  return /^\s*<([\w:.-]+)/u.exec(start)?.[1] ?? null;
}
