import type { Format } from '../format.ts';
import { activityWatch } from './activityWatch.ts';
import { charm } from './charm.ts';
import { clockify } from './clockify.ts';
import { genericCsv } from './genericCsv.ts';
import { hamster } from './hamster.ts';
import { harvest } from './harvest.ts';
import { ical } from './ical.ts';
import { kimai } from './kimai.ts';
import { kTimeTracker } from './kTimeTracker.ts';
import { solidtime } from './solidtime.ts';
import { superProductivity } from './superProductivity.ts';
import { timewarrior } from './timewarrior.ts';
import { toggl } from './toggl.ts';
import { watson } from './watson.ts';

/** The formats that are read, in order of precision: the first that recognises a file reads it. */
export const formats: readonly Format[] = [
  toggl,
  clockify,
  harvest,
  solidtime,
  kimai,
  timewarrior,
  watson,
  superProductivity,
  activityWatch,
  kTimeTracker,
  ical,
  charm,
  hamster,
  genericCsv,
];
