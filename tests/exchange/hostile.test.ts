import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { checkSize, SIZE_MAX } from '../../src/main/features/exchange/in/limits.ts';
import { openInput } from '../../src/main/features/exchange/in/open.ts';
import { readImport } from '../../src/main/features/exchange/in/readFile.ts';
import { unzip } from '../../src/main/features/exchange/in/unzip.ts';
import { readXml } from '../../src/main/features/exchange/in/xml.ts';
import { anyOptions, noPorts, readText, reasonOf, utf8 } from '../support/importFile.ts';

const open = (bytes: Uint8Array) => openInput('file', bytes, anyOptions, noPorts);
const table = strToU8('Date,Hours,Task\n2024-03-04,1.5,Write\n');

test('a file of 1 GB is refused by its size alone', () => {
  expect(reasonOf(() => checkSize(1e9))).toBe('too-large');
  expect(reasonOf(() => checkSize(SIZE_MAX))).toBeNull();
});

test('a file too large is refused although it was read', () => {
  expect(reasonOf(() => open(new Uint8Array(SIZE_MAX + 1)))).toBe('too-large');
});

test.each([
  ['nothing', ''],
  ['a byte order mark', '\uFEFF'],
  ['white space', ' \r\n\t\n'],
])('a file of %s is empty', (_, text) => {
  expect(reasonOf(() => open(utf8(text)))).toBe('empty');
});

test('an archive without files is empty', () => {
  expect(reasonOf(() => open(zipSync({})))).toBe('empty');
});

test('a zip bomb stops as soon as its files are too large together, whatever sizes they claim', () => {
  const half = new Uint8Array(SIZE_MAX / 2 + 1);
  const bomb = Buffer.from(zipSync({ 'a.csv': half, 'b.csv': half }, { level: 1 }));
  expect(bomb.length).toBeLessThan(SIZE_MAX / 100);
  for (const [signature, offset] of [
    ['PK\x03\x04', 22],
    ['PK\x01\x02', 24],
  ] as const) {
    for (let at = 0; (at = bomb.indexOf(signature, at, 'latin1')) >= 0; at += offset)
      bomb.writeUInt32LE(10, at + offset);
  }
  expect(reasonOf(() => open(bomb))).toBe('too-large');
});

test('an archive of too many files is refused', () => {
  const names = Array.from({ length: 2001 }, (_, index) => [`${index}.csv`, table]);
  expect(reasonOf(() => open(zipSync(Object.fromEntries(names))))).toBe('too-large');
});

test('a truncated archive is damaged, wherever it ends', () => {
  const archive = zipSync({ 'a.csv': table, 'b.csv': strToU8('x,y\n'.repeat(1000)) });
  for (let length = 4; length < archive.length; length += 1) {
    expect(reasonOf(() => unzip(archive.subarray(0, length)))).toBe('damaged');
  }
});

test('an archive in which one byte is another is damaged', () => {
  const archive = zipSync({ 'tâble.csv': table }, { level: 0 });
  const at = Buffer.from(archive).indexOf('1.5');
  archive.set(strToU8('9'), at);
  expect(reasonOf(() => unzip(archive))).toBe('damaged');
  archive.set(strToU8('1'), at);
  expect(unzip(archive)).toEqual(new Map([['tâble.csv', table]]));
});

test('an encrypted archive says so', () => {
  const archive = zipSync({ 'a.csv': table });
  archive[6] = 1;
  expect(reasonOf(() => open(archive))).toBe('encrypted');
});

test('files of an archive whose paths lead elsewhere are ignored', () => {
  const outside = ['../a.csv', 'b/../../c.csv', '/etc/passwd', 'C:/d.csv', 'e\\f.csv', '\\\\host\\g.csv'];
  const archive = zipSync(Object.fromEntries([...outside, 'good/..h.csv', 'plain.csv'].map((name) => [name, table])));
  expect([...(open(archive).input.files?.keys() ?? [])]).toEqual(['good/..h.csv', 'plain.csv']);
});

test('a single file in an archive is read like the file itself', () => {
  const found = readImport(
    'x.zip',
    zipSync({ 'table.csv': table, 'icon.png': new Uint8Array(9) }),
    anyOptions,
    noPorts,
  );
  expect(found).toMatchObject({ format: 'csv', interpreted: { entries: [{ title: 'Write', dayOnly: true }] } });
});

test('JSON nested too deep is refused before it is parsed; brackets in texts do not count', () => {
  expect(reasonOf(() => open(utf8('['.repeat(1e6))))).toBe('too-deep');
  expect(reasonOf(() => open(utf8(`${'{"a":'.repeat(101)}1${'}'.repeat(101)}`)))).toBe('too-deep');
  expect(open(utf8(`${'['.repeat(100)}${']'.repeat(100)}`)).input.json).toBeInstanceOf(Array);
  const text = `\\"${'['.repeat(500)}`;
  expect(open(utf8(JSON.stringify([text]))).input.json).toEqual([text]);
});

test('more rows or values than anybody records are refused before memory is', () => {
  const many = 'x,y\n'.repeat(1e7);
  expect(reasonOf(() => readText(`Date,Hours\n${many}`))).toBe('too-large');
  expect(reasonOf(() => readText(`<activities>${'<activity name="x"/>'.repeat(6e5)}</activities>`))).toBe('too-large');
  expect(reasonOf(() => open(utf8(`[${'0,'.repeat(1e7)}0,0]`)))).toBe('too-large');
});

test('broken JSON is no JSON, but stays a text', () => {
  expect(open(utf8('{"a": [1, 2'))).toMatchObject({ input: { json: undefined, text: '{"a": [1, 2' } });
});

test.each([
  ['binary', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0])],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])],
  ['prose', utf8('Dear diary,\n\ntoday nothing happened.')],
  ['a list', utf8('one\ntwo\nthree\n')],
  ['JSON of something else', utf8('{"a": [1, 2]}')],
  ['broken JSON', utf8('{"a": [1, 2')],
  ['a web page', utf8('<!DOCTYPE html><html><body>Hours, and dates</body></html>')],
])('%s is no format that is known', (_, bytes) => {
  expect(reasonOf(() => readImport('report.csv', bytes, anyOptions, noPorts))).toBe('unknown-format');
});

test('a chosen format that does not fit is refused', () => {
  expect(reasonOf(() => readText('Date,Hours\n2024-03-04,1', { format: 'charm' }))).toBe('other-format');
});

test('the port opens a database, by content', () => {
  const bytes = new Uint8Array(100);
  bytes.set(utf8('SQLite format 3\0'));
  const query = () => [];
  expect(openInput('x.csv', bytes, anyOptions, { openSqlite: () => query }).input).toMatchObject({ text: null, query });
  expect(reasonOf(() => readImport('x.db', bytes, anyOptions, noPorts))).toBe('damaged');
});

test('no entity expands, and broken or deep XML is refused', () => {
  const bomb =
    '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><charmdatabase><tasks>&b;</tasks></charmdatabase>';
  expect(reasonOf(() => readText(bomb))).toBe('unknown-format');
  expect(reasonOf(() => [...readXml(bomb)])).toBe('damaged');
  expect(reasonOf(() => readText(`<charmdatabase>${'<a>'.repeat(1e5)}`))).toBe('too-deep');
  expect(reasonOf(() => readText('<charmdatabase><tasks>'))).toBe('damaged');
});
