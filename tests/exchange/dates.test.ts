import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#shared/time/date.ts';
import { createOrderFinder, readDate } from '../../src/main/features/exchange/in/dates.ts';
import { readTime } from '../../src/main/features/exchange/in/times.ts';

const orderOf = (texts: readonly string[]) => {
  const finder = createOrderFinder();
  for (const text of texts) finder.add(text);
  return finder.found();
};

const anyDate = fc.integer({ min: 0, max: 36_000 }).map((days) => addDays('1970-01-01', days));

test.each([
  ['dmy', '/', 4],
  ['dmy', '-', 2],
  ['mdy', '/', 4],
  ['mdy', '-', 2],
  ['ymd', '/', 2],
] as const)('dates written %s with %s and years of %i digits are read back, or asked about', (order, sign, digits) => {
  const write = (date: string): string => {
    const [year = '', month = '', day = ''] = date.split('-');
    const short = digits === 2 ? year.slice(2) : year;
    return { dmy: [day, month, short], mdy: [month, day, short], ymd: [short, month, day] }[order].join(sign);
  };
  fc.assert(
    fc.property(fc.array(anyDate, { minLength: 1 }), (dates) => {
      const texts = dates.map(write);
      const found = orderOf(texts);
      if (!found.isClear) {
        expect(found.options).toContain(order);
        expect(texts).toContain(found.example);
        expect(new Set(found.options.map((option) => readDate(found.example, option))).size).toBeGreaterThan(1);
      } else expect(texts.map((text) => readDate(text, found.order))).toEqual(dates);
    }),
  );
});

test.each([
  [['03/04/2024', '12/11/2024'], { isClear: false, order: 'dmy', options: ['dmy', 'mdy'], example: '03/04/2024' }],
  [['03/04/2024', '13/04/2024'], { isClear: true, order: 'dmy' }],
  [['03/04/2024', '04/13/2024'], { isClear: true, order: 'mdy' }],
  [['03/03/2024', '7/7/2024'], { isClear: true, order: 'dmy' }],
  // Of contradicting dates, the many are right.
  [['13/04/2024', '14/04/2024', '04/13/2024'], { isClear: true, order: 'dmy' }],
  // A day that no month has still says which number is the day.
  [['03/04/2024', '31/02/2024'], { isClear: true, order: 'dmy' }],
  [['03.04.2024', '2024-05-06'], { isClear: true, order: 'ymd' }],
  [['24/03/04'], { isClear: false, order: 'dmy', options: ['dmy', 'ymd'], example: '24/03/04' }],
  [[], { isClear: true, order: 'ymd' }],
])('the order of %j', (texts, found) => {
  expect(orderOf(texts)).toEqual(found);
});

test.each([
  ['2024-03-04', 'mdy', '2024-03-04'],
  ['2024/3/4', 'dmy', '2024-03-04'],
  ['20240304', 'dmy', '2024-03-04'],
  ['04.03.2024', 'mdy', '2024-03-04'],
  ['4. 3. 2024', 'mdy', '2024-03-04'],
  ['04.03.24', 'ymd', '2024-03-04'],
  ['04/03/2024', 'dmy', '2024-03-04'],
  ['03-04-2024', 'mdy', '2024-03-04'],
  ['03/04/99', 'mdy', '1999-03-04'],
  ['29/02/2023', 'dmy', null],
  ['13/13/2024', 'mdy', null],
  ['2024-13-01', 'ymd', null],
  ['0003-03-16', 'ymd', '0003-03-16'],
  ['03/04-2024', 'dmy', null],
  ['4 March 2024', 'dmy', null],
  ['', 'dmy', null],
] as const)('%j is read %s as %j', (text, order, date) => {
  expect(readDate(text, order)).toBe(date);
});

test.each([
  ['10:23', '10:23:00.000'],
  ['9:05', '09:05:00.000'],
  ['10:23:52', '10:23:52.000'],
  ['10:23:52.5', '10:23:52.500'],
  ['10:23:52.123456', '10:23:52.123'],
  ['10:23:52 AM', '10:23:52.000'],
  ['12:00 am', '00:00:00.000'],
  ['12:30\u202FPM', '12:30:00.000'],
  ['3:07 p.m.', '15:07:00.000'],
  ['3:07 p.\u00A0m.', '15:07:00.000'],
  ['9 PM', '21:00:00.000'],
  ['22h15', '22:15:00.000'],
  ['7 h', '07:00:00.000'],
  ['10.23', '10:23:00.000'],
])('%j is %s', (text, time) => {
  expect(readTime(text)).toBe(Date.parse(`1970-01-01T${time}Z`));
});

test.each(['', '9', '24:00', '10:60', '10:23:60', '13:00 PM', '0:30 am', '10:2', '10:23.52', 'noon'])(
  '%j is no time',
  (text) => {
    expect(readTime(text)).toBeNull();
  },
);
