import { expect, test } from 'vitest';
import { watson } from '../../src/main/features/exchange/in/formats/watson.ts';
import { entryOf, fixture, inputOf, refused, rowsOf, runningOf, utc } from '../support/importRows.ts';

const id = (first: string) => `${first}a1b2c3d4e5f60718293a4b5c6d7e8f9`;

test('frames of all versions are read', () => {
  expect(rowsOf(watson, fixture('watson/frames.json'))).toEqual([
    entryOf(1, utc('2024-03-04T09:00Z'), utc('2024-03-04T10:30Z'), {
      id: id('0'),
      title: 'design, first draft',
      project: 'web shop',
      tags: ['design', 'first draft'],
    }),
    entryOf(2, utc('2024-03-04T10:30Z'), utc('2024-03-04T10:30Z'), {
      id: id('1'),
      title: 'web shop',
      project: 'web shop',
    }),
    entryOf(3, utc('2024-03-04T11:00Z'), utc('2024-03-04T12:00Z'), {
      id: id('2'),
      title: 'garden',
      project: 'garden',
    }),
    entryOf(4, utc('2024-03-04T12:00Z'), utc('2024-03-04T11:00Z'), {
      id: id('3'),
      title: 'backwards',
      project: 'backwards',
    }),
    refused(5, 'no-start'),
    refused(6, 'unreadable-row'),
    refused(7, 'out-of-range'),
    refused(8, 'out-of-range'),
    refused(9, 'unreadable-row'),
    entryOf(10, utc('2024-03-04T11:00Z'), utc('2024-03-04T11:00:01Z')),
  ]);
});

test('the JSON log has times with an offset', () => {
  expect(rowsOf(watson, fixture('watson/log.json'))).toEqual([
    entryOf(1, utc('2024-03-04T09:00Z'), utc('2024-03-04T10:30Z'), {
      id: id('0'),
      title: 'design',
      project: 'web shop',
      tags: ['design'],
    }),
    refused(2, 'impossible-date'),
    refused(3, 'no-end'),
    refused(4, 'unreadable-row'),
  ]);
});

test('the CSV log has local times', () => {
  const at = (time: string) => ({ date: '2024-03-04', time });
  expect(rowsOf(watson, fixture('watson/log.csv'))).toEqual([
    entryOf(2, at('10:00:00'), at('11:30:00'), {
      id: '0a1b2c3',
      title: 'design, first draft',
      project: 'web shop',
      tags: ['design', 'first draft'],
    }),
    entryOf(3, at('12:00:00'), at('12:30:00'), { id: '1a1b2c3', title: 'garden, front', project: 'garden, front' }),
    refused(4, 'no-end'),
    refused(5, 'impossible-time'),
  ]);
  expect(rowsOf(watson, inputOf('stop,tags,id,start,project\n2024-03-04 11:00:00,"open'))).toEqual([
    refused(2, 'unreadable-row'),
  ]);
});

test('the state is a timer that was running, or nothing', () => {
  expect(rowsOf(watson, fixture('watson/state.json'))).toEqual([
    runningOf(1, utc('2024-03-04T11:00Z'), { title: 'roses', project: 'garden', tags: ['roses'] }),
  ]);
  const none = expect.objectContaining({ reason: 'not-a-time-report' });
  expect(() => rowsOf(watson, inputOf('{}', 'state'))).toThrow(none);
  expect(() => rowsOf(watson, inputOf('{"project":"garden","start":null}'))).toThrow(none);
});

test.each(['[]', '[[1,2]]', '[[1,2,"a","b",[],1,1]]', '[{"id":1,"project":"a","start":"","stop":"","tags":[]}]', '{}'])(
  '%s is no file of Watson',
  (text) => {
    expect(watson.recognises(inputOf(text))).toBe(false);
    expect(() => rowsOf(watson, inputOf(text))).toThrow(expect.objectContaining({ reason: 'other-format' }));
  },
);

test.each(['id,start,stop,project,tags,user\n', 'id,start,end,project,tags\n', 'ideas\n', '{"start":1}', ''])(
  '%j is no log of Watson',
  (text) => {
    expect(watson.recognises(inputOf(text))).toBe(false);
  },
);
