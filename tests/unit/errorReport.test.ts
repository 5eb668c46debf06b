import { expect, test } from 'vitest';
import { printReport, describeError } from '#shared/format/errorReport.ts';

const titled = (message: string, stack: string, more: object = {}) =>
  Object.assign(new RangeError(message), { stack: `RangeError: ${message}\n${stack}`, ...more });

test('of an error its class, its code and where it was thrown are kept', () => {
  const error = titled(
    'Buy milk',
    [
      '    at draw (app://stint/assets/index-B2c.js:12:34)',
      '    at new Task (file:///home/me/My%20Stint/out/main/index.js:1:2)',
      '    at async Object.run [as draw] (/home/my name/stint/node_modules/x/lib/y.js:3:4)',
      String.raw`    at C:\Users\me\stint\out\main\index.js:5:6`,
      '    at node:internal/process/task_queues:105:5',
      '    at Array.map (<anonymous>)',
    ].join('\n'),
    { code: 'SQLITE_FULL' },
  );
  expect(describeError('error', error)).toEqual({
    kind: 'error',
    name: 'RangeError',
    code: 'SQLITE_FULL',
    frames: [
      'at draw (index-B2c.js:12:34)',
      'at new Task (index.js:1:2)',
      'at (y.js:3:4)',
      'at (index.js:5:6)',
      'at (task_queues:105:5)',
    ],
  });
  expect(printReport(describeError('error', error))).toMatch(/^RangeError SQLITE_FULL \(error\)\n {4}at draw/u);
});

test.each([
  'Buy milk for Anna',
  'Buy milk\n    at Anna (file:///home/Anna.js:1:2)\n    at Buy milk (app://stint/milk.js:1:2)',
  '',
  'a',
  'x'.repeat(100_000),
])('nothing of the message is kept', (message) => {
  const error = titled(message, '    at draw (app://stint/assets/index.js:12:34)', { code: message });
  const report = describeError('drawing', error, `\n    at Row (app://stint/assets/index.js:5:6)`);
  expect(report.frames).toEqual(['at draw (index.js:12:34)', 'at Row (index.js:5:6)']);
  expect(report.code).toBeNull();
  expect(printReport(report)).not.toMatch(/Anna|milk/u);
});

test('a message that was changed since leaves no call, as one of its lines could look like one', () => {
  const error = titled('Buy milk\n    at Anna (app://stint/milk.js:1:2)', '    at draw (app://stint/index.js:12:34)');
  error.message = 'Changed';
  expect(describeError('error', error)).toEqual({ kind: 'error', name: 'RangeError', code: null, frames: [] });
});

test('what is no error keeps its kind only, and React’s errors their number', () => {
  expect(describeError('rejection', 'Buy milk')).toEqual({
    kind: 'rejection',
    name: 'string',
    code: null,
    frames: [],
  });
  const react = new Error('Minified React error #185; visit https://react.dev/errors/185 for the full message.');
  expect(describeError('drawing', react).code).toBe('REACT_185');
});
