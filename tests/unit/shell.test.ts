import fc from 'fast-check';
import { expect, test } from 'vitest';
import { autostartEntry, isTurnedOn, linkEntry } from '../../src/main/desktop/desktopEntry.ts';
import { parseLink } from '../../src/main/features/links/link.ts';
import { firstSize, placeOnScreen } from '../../src/main/desktop/windows/bounds.ts';
import { translator } from '#shared/i18n/translator.ts';
import { parseCommandLine, printed } from '../../src/main/app/commandLine.ts';
import { cornerOf, placeAt } from '../../src/main/desktop/windows/corner.ts';
import { cornerOn, placesFrom, withCorner } from '../../src/main/desktop/windows/miniPlaces.ts';
import { withoutRepeats } from '../../src/main/desktop/withoutRepeats.ts';
import { manualClock } from '../support/manualClock.ts';

/** The command that words come to at once, or with the present day; a kind of words that are no command. */
function comesTo(...words: string[]): unknown {
  const parsed = parseCommandLine(words);
  if (parsed.kind !== 'ask') return parsed.kind;
  const { ask } = parsed;
  const resolved = ask.needs === 'nothing' ? ask.resolved : ask.needs === 'day' ? ask.resolve('2026-03-04') : null;
  return resolved?.ok ? resolved.command : resolved;
}

test('words become commands', () => {
  expect(comesTo()).toEqual({ type: 'showWindow' });
  expect(comesTo('toggle')).toEqual({ type: 'toggleTimer' });
  expect(comesTo('start', 'Write', 'spec')).toEqual({ type: 'startTitle', title: 'Write spec' });
  for (const words of [['dance'], ['start'], ['stop', 'it'], ['add', 'x'.repeat(501)], ['constructor']]) {
    expect(comesTo(...words)).toBe('print');
    expect(printedOf(...words)).toMatchObject({ exitCode: 2, text: expect.stringContaining('Usage: stint') });
  }
});

const printedOf = (...words: string[]) => {
  const parsed = parseCommandLine(words);
  return parsed.kind === 'print' ? printed(parsed, '1.2.3', '/apps/Stint.AppImage stint', translator('en')) : null;
};

test('help and version are printed; what prints to a terminal is sent there', () => {
  expect(printedOf('--version')).toEqual({ exitCode: 0, text: 'Stint 1.2.3' });
  expect(printedOf('toggle', '--help')).toMatchObject({ exitCode: 0, text: expect.stringContaining('Usage: stint') });
  for (const word of ['status', 'watch', 'list', 'log']) {
    const text = `stint: ${word} prints to the terminal: run /apps/Stint.AppImage stint ${word} instead of the app itself`;
    expect(printedOf(word)).toEqual({ exitCode: 2, text });
  }
  // Of Electron, and of Chromium.
  expect(comesTo('--no-sandbox', '--user-data-dir=/x', 'toggle')).toEqual({ type: 'toggleTimer' });
});

test('without a word, hidden stays out of sight; a word is done all the same', () => {
  expect(comesTo('--hidden')).toBe('stay');
  expect(comesTo('--hidden', 'quick-start')).toEqual({ type: 'showQuickStart' });
  expect(comesTo('resume')).toEqual({ type: 'resumeLast' });
});

test('a small window keeps its distance from the nearest corner, touches an edge that is near, and stays inside', () => {
  const area = { x: 100, y: 30, width: 1000, height: 700 };
  const size = { width: 200, height: 60 };
  const inArea = fc.record({ x: fc.integer({ min: 100, max: 900 }), y: fc.integer({ min: 30, max: 670 }) });
  fc.assert(
    fc.property(inArea, ({ x, y }) => {
      const placed = placeAt(cornerOf({ x, y, ...size }, area), size, area);
      expect(Math.abs(placed.x - x)).toBeLessThanOrEqual(16);
      expect(Math.abs(placed.y - y)).toBeLessThanOrEqual(16);
      expect(placeAt(cornerOf(placed, area), size, area)).toEqual(placed);
    }),
  );
  expect(cornerOf({ x: 889, y: 300, ...size }, area)).toEqual({ side: 'right', edge: 'top', dx: 0, dy: 270 });
  // Dragged half out of the screen, and brought to a smaller one.
  const out = cornerOf({ x: 1050, y: -20, ...size }, area);
  expect(placeAt(out, size, area)).toEqual({ x: 900, y: 30, ...size });
  const far = { side: 'left', edge: 'bottom', dx: 480, dy: 330 } as const;
  expect(placeAt(far, size, { x: 0, y: 0, width: 400, height: 300 })).toEqual({ x: 200, y: 0, ...size });
});

test('places of displays are remembered, and what cannot be understood is none', () => {
  const corner = { side: 'left', edge: 'top', dx: 0, dy: 40 } as const;
  const places = withCorner(withCorner(placesFrom(undefined), 7, corner), 8, { ...corner, dy: 0 });
  expect(places.last).toBe(8);
  expect(cornerOn(placesFrom(JSON.parse(JSON.stringify(places))), 7)).toEqual(corner);
  expect(cornerOn(placesFrom({ last: 'x' }), 7)).toEqual({ side: 'right', edge: 'bottom', dx: 24, dy: 24 });
});

test('the autostart entry runs the very words, and a desktop can turn it off', () => {
  const entry = autostartEntry(['/opt/Stint/stint', '--user-data-dir=/home/me/50 % "of" $x \\', '--hidden']);
  expect(entry).toContain(
    String.raw`Exec=/opt/Stint/stint "--user-data-dir=/home/me/50 %% \\"of\\" \\$x \\\\" --hidden`,
  );
  expect(isTurnedOn(entry)).toBe(true);
  expect(isTurnedOn(`${entry}Hidden=true\n`)).toBe(false);
  expect(isTurnedOn(entry.replace('enabled=true', 'enabled=false'))).toBe(false);
});

test('links ask for what they may ask for, and nothing else', () => {
  expect(parseLink('stint://start?title=Write%20the%20spec+now')).toEqual({
    type: 'startTitle',
    title: 'Write the spec now',
  });
  expect(parseLink('stint://start/?title=%D0%9F')).toEqual({ type: 'startTitle', title: 'П' });
  for (const toggle of ['stint://toggle', 'STINT://toggle/', 'stint:toggle']) {
    expect(parseLink(toggle)).toEqual({ type: 'toggleTimer' });
  }
  for (const other of ['stint://start', 'stint://start?title=', 'stint://quit', 'https://toggle', 'stint', '']) {
    expect(parseLink(other)).toBe(null);
  }
  expect(parseCommandLine(['stint://toggle'])).toEqual({ kind: 'link', address: 'stint://toggle' });
  expect(parseCommandLine(['stint://delete'])).toEqual({ kind: 'link', address: 'stint://delete' });
  expect(linkEntry(['/opt/Stint/stint'], 'stint')).toContain('Exec=/opt/Stint/stint %u\n');
});

test('a remembered place is taken only where its top can be grabbed', () => {
  const screens = [{ x: 0, y: 0, width: 1920, height: 1080 }];
  const place = { x: 100, y: 50, width: 460, height: 720 };
  expect(placeOnScreen(place, screens)).toEqual(place);
  expect(placeOnScreen({ ...place, x: 2500 }, screens)).toBeNull();
  expect(placeOnScreen({ ...place, y: -200 }, screens)).toBeNull();
  expect(placeOnScreen({ x: 'left' }, screens)).toBeNull();
  expect(placeOnScreen(undefined, screens)).toBeNull();
  expect(firstSize({ width: 1920, height: 1040 })).toEqual({ width: 1100, height: 760 });
  expect(firstSize({ width: 1024, height: 728 })).toEqual({ width: 460, height: 720 });
});

test('a held global shortcut does not flicker, and a second press counts', () => {
  const clock = manualClock();
  let presses = 0;
  const pressed = withoutRepeats((_name: string) => (presses += 1), clock.steady);
  const press = () => pressed('toggle');
  press();
  clock.advance(100);
  press();
  expect(presses).toBe(2);
  for (let repeat = 0; repeat < 50; repeat++) {
    clock.advance(40);
    press();
  }
  expect(presses).toBe(2);
  clock.advance(100);
  press();
  expect(presses).toBe(3);
});

test('switches of the system and of Electron in front of a verb are no words of ours; behind a verb a dash is', () => {
  expect(parseCommandLine(['-psn_0_1', '--enable-logging'])).toEqual(parseCommandLine([]));
  expect(parseCommandLine(['-Embedding', 'toggle'])).toEqual(parseCommandLine(['toggle']));
  expect(parseCommandLine(['switch', '-'])).toMatchObject({ kind: 'ask' });
  expect(parseCommandLine(['start', '--', '--json', 'x'])).toMatchObject({ kind: 'ask' });
});

test('jobs print to the terminal of the command line, not to that of the app', () => {
  for (const words of [['report'], ['export', '--format', 'csv'], ['import', 'a.csv', '--dry-run']]) {
    expect(parseCommandLine(words)).toMatchObject({ kind: 'print', what: { code: 'elsewhere', word: words[0] } });
  }
  expect(parseCommandLine(['report', 'soon'])).toMatchObject({ kind: 'print', what: { code: 'range' } });
});
