import { expect, test } from 'vitest';
import { placeOnScreen } from '../../src/main/shell/bounds.ts';
import { parseCommandLine } from '../../src/main/shell/commandLine.ts';
import { withoutRepeats } from '../../src/main/shell/shortcut.ts';
import { manualClock } from '../support/manualClock.ts';

test('words become requests', () => {
  expect(parseCommandLine([])).toEqual({ kind: 'show' });
  expect(parseCommandLine(['toggle'])).toEqual({ kind: 'command', intent: { type: 'toggleTimer' } });
  expect(parseCommandLine(['start', 'Write', 'spec'])).toEqual({
    kind: 'command',
    intent: { type: 'startTitle', title: 'Write spec' },
  });
  for (const words of [['dance'], ['start'], ['stop', 'it'], ['add', 'x'.repeat(501)], ['constructor']]) {
    expect(parseCommandLine(words).kind).toBe('usage');
  }
});

test('a remembered place is taken only where its top can be grabbed', () => {
  const screens = [{ x: 0, y: 0, width: 1920, height: 1080 }];
  const place = { x: 100, y: 50, width: 460, height: 720 };
  expect(placeOnScreen(place, screens)).toEqual(place);
  expect(placeOnScreen({ ...place, x: 2500 }, screens)).toBeNull();
  expect(placeOnScreen({ ...place, y: -200 }, screens)).toBeNull();
  expect(placeOnScreen({ x: 'left' }, screens)).toBeNull();
  expect(placeOnScreen(undefined, screens)).toBeNull();
});

test('a held global shortcut does not flicker, and a second press counts', () => {
  const clock = manualClock();
  let presses = 0;
  const press = withoutRepeats(() => (presses += 1), clock.steady);
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
