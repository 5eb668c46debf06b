import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { activityWatch } from '../../src/main/features/exchange/in/formats/activityWatch.ts';
import { ical } from '../../src/main/features/exchange/in/formats/ical.ts';
import { kTimeTracker } from '../../src/main/features/exchange/in/formats/kTimeTracker.ts';
import { superProductivity } from '../../src/main/features/exchange/in/formats/superProductivity.ts';
import { timewarrior } from '../../src/main/features/exchange/in/formats/timewarrior.ts';
import { watson } from '../../src/main/features/exchange/in/formats/watson.ts';
import { fixture } from '../support/importRows.ts';

const formats = [activityWatch, ical, kTimeTracker, superProductivity, timewarrior, watson];
const files = formats.flatMap(({ id }) =>
  readdirSync(new URL(`../fixtures/import/${id}`, import.meta.url)).map((name) => [`${id}/${name}`, id] as const),
);

test.each(files)('%s is recognised as a file of %s and of no other program', (path, id) => {
  const input = fixture(path);
  expect(formats.filter((format) => format.recognises(input)).map((format) => format.id)).toEqual([id]);
});
