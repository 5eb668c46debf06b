import { expect, test } from 'vitest';
import { activityWatch } from '../../src/main/features/exchange/in/formats/activityWatch.ts';
import { entryOf, fixture, inputOf, refused, rowsOf, skipped, utc } from '../support/importRows.ts';

const lasting = (line: number, start: string, duration: number, what: object) => ({
  ...entryOf(line, utc(start), null, what),
  duration,
});

test('windows in front become entries, and a bucket of anything else is skipped as one row', () => {
  expect(rowsOf(activityWatch, fixture('activitywatch/export.json'))).toEqual([
    lasting(1, '2024-03-04T10:00:05.25Z', 61_500, { title: 'Editor', note: 'offer.md' }),
    lasting(2, '2024-03-04T10:00Z', 0, { title: 'Browser' }),
    refused(3, 'impossible-duration'),
    refused(4, 'out-of-range'),
    refused(5, 'impossible-duration'),
    refused(6, 'impossible-time'),
    refused(7, 'unreadable-row'),
    refused(8, 'no-start'),
    refused(9, 'unreadable-row'),
    skipped(10, 'not-chosen'),
    skipped(13, 'not-chosen'),
    refused(13, 'unreadable-row'),
  ]);
});

test('the times when somebody was there become entries that are named like the computer', () => {
  expect(rowsOf(activityWatch, fixture('activitywatch/export.json'), 'afk')).toEqual([
    skipped(1, 'not-chosen'),
    skipped(10, 'not-chosen'),
    lasting(11, '2024-03-04T10:00Z', 7_200_000, { title: 'desk' }),
    skipped(13, 'not-chosen'),
    refused(13, 'unreadable-row'),
  ]);
});

test('buckets may be an array', () => {
  expect(rowsOf(activityWatch, fixture('activitywatch/array.json'))).toEqual([
    lasting(1, '2024-03-04T10:00Z', 1000, { title: 'Editor', note: 'offer.md' }),
  ]);
  expect(rowsOf(activityWatch, inputOf('{"buckets":{}}'))).toEqual([]);
});

test.each(['{}', '{"buckets":5}', '{"buckets":{},"other":1}', '{"buckets":[{"type":"currentwindow"}]}', '[]', 'null'])(
  '%s is no export',
  (text) => {
    expect(activityWatch.recognises(inputOf(text))).toBe(false);
    expect(() => rowsOf(activityWatch, inputOf(text))).toThrow(expect.objectContaining({ reason: 'other-format' }));
  },
);
