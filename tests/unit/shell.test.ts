import { expect, test } from 'vitest';
import { placeOnScreen } from '../../src/main/shell/bounds.ts';
import { parseCommandLine } from '../../src/main/shell/commandLine.ts';

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
