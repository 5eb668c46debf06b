import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { colours } from '#shared/model/project.ts';

const tokens = readFileSync(join(import.meta.dirname, '../../src/renderer/styles/tokens.css'), 'utf8');
const [plain = '', contrast = ''] = tokens.split(":root[data-theme='contrast']");

/** The two values of a token, by day and by night. */
function pair(name: string, css = plain): [string, string] {
  const [, light, dark] = new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`, 'u').exec(css) ?? [];
  if (!light || !dark) throw new Error(`No --${name}`);
  return [light, dark];
}

/** Relative luminance. @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function ratio(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

test.each(colours)('%s can be read on the page, and what stands on it too, by day and by night', (colour) => {
  for (const theme of [0, 1] as const) {
    const value = pair(colour)[theme];
    expect(ratio(value, pair('page')[theme])).toBeGreaterThanOrEqual(4.5);
    expect(ratio(value, pair('on-accent')[theme])).toBeGreaterThanOrEqual(4.5);
  }
});

test('the high contrast theme keeps 7 : 1 for text and 4.5 : 1 for lines of controls', () => {
  for (const theme of [0, 1] as const) {
    const page = pair('page', contrast)[theme];
    for (const ink of ['ink', 'ink-soft']) expect(ratio(pair(ink, contrast)[theme], page)).toBeGreaterThanOrEqual(7);
    expect(ratio(pair('line-strong', contrast)[theme], page)).toBeGreaterThanOrEqual(4.5);
  }
});
