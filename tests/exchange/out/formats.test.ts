import { expect, test } from 'vitest';
import { entryFormats, reportFormats } from '#shared/model/exporting.ts';
import { entryFileTypes, reportFileTypes } from '../../../src/main/features/exchange/out/formats.ts';
import { writeReportJson } from '../../../src/main/features/exchange/out/reportJson.ts';
import { march } from './reports.ts';

test('every format has an extension and a media type', () => {
  expect(reportFormats.map((format) => reportFileTypes[format].extension)).toEqual([
    'csv',
    'xlsx',
    'pdf',
    'md',
    'json',
  ]);
  expect(entryFormats.map((format) => entryFileTypes[format].extension)).toEqual([
    'csv',
    'ics',
    'json',
    'csv',
    'csv',
    'json',
  ]);
  for (const { mediaType } of [...Object.values(reportFileTypes), ...Object.values(entryFileTypes)])
    expect(mediaType).toMatch(/^[a-z]+\/[a-z.+-]+(?:; charset=utf-8)?$/u);
});

test('a report as JSON is the report, and says what it is', () => {
  expect(JSON.parse(writeReportJson(march))).toEqual({ format: 'stint-report', version: 1, ...march });
});
