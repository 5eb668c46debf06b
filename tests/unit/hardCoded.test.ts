import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parseSync } from 'vite';

const renderer = fileURLToPath(new URL('../../src/renderer', import.meta.url));

/** Attributes and properties that people read or hear. */
const SPOKEN =
  /^(?:aria-(?:label|description|valuetext|roledescription|placeholder)|alt|detail|label|placeholder|title)$/u;
/** Names of keys, languages and formats are the same in every language. */
const SAME_EVERYWHERE = new Set(['Enter', 'Esc', 'English', 'Русский', 'Markdown']);

type Node = { readonly type: string; readonly [key: string]: unknown };
const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string';

/** The texts that a source shows without asking the catalogue for them. */
function shownTexts(source: string): string[] {
  const found: string[] = [];
  /** Literals that a child or an attribute can come to; what a call inside makes of its own is its business. */
  const literals = (node: Node): string[] => {
    if (node.type === 'Literal') return typeof node['value'] === 'string' ? [node['value']] : [];
    if (node.type === 'TemplateLiteral')
      return (node['quasis'] as { value: { cooked: string } }[]).map(({ value }) => value.cooked);
    if (node.type === 'JSXExpressionContainer') return literals(node['expression'] as Node);
    if (node.type === 'ConditionalExpression')
      return [...literals(node['consequent'] as Node), ...literals(node['alternate'] as Node)];
    return node.type === 'LogicalExpression' ? literals(node['right'] as Node) : [];
  };
  const visit = (node: Node): void => {
    if (node.type === 'JSXText') found.push(node['value'] as string);
    if (node.type === 'JSXElement' || node.type === 'JSXFragment')
      for (const child of node['children'] as Node[]) found.push(...literals(child));
    const name = (node['name'] ?? node['key']) as { name?: unknown } | undefined;
    if (['JSXAttribute', 'Property'].includes(node.type) && SPOKEN.test(String(name?.name)) && isNode(node['value']))
      found.push(...literals(node['value']));
    for (const value of Object.values(node)) for (const child of [value].flat()) if (isNode(child)) visit(child);
  };
  visit(parseSync('source.tsx', source).program as unknown as Node);
  return found.map((text) => text.trim()).filter((text) => /\p{L}{2}/u.test(text) && !SAME_EVERYWHERE.has(text));
}

test('what is written into a component is found, what comes from the catalogue is not', () => {
  const source = `const Row = () => <p title="Wrong" className="right">{open ? 'Also wrong' : t('day.empty')} Wrong, too</p>`;
  expect(shownTexts(source).toSorted()).toEqual(['Also wrong', 'Wrong', 'Wrong, too']);
});

test('every text of the windows comes from the catalogue', () => {
  const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.tsx'));
  expect(files.length).toBeGreaterThan(50);
  const found = files.flatMap((path) =>
    shownTexts(readFileSync(join(renderer, path), 'utf8')).map((text) => `${path}: ${text}`),
  );
  expect(found).toEqual([]);
});
