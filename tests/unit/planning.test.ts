import { expect, test } from 'vitest';
import { describeRecurrence } from '#shared/format/recurrence.ts';
import { translator } from '#shared/i18n/translator.ts';
import { parsePlan, printPlan } from '#shared/parse/plan.ts';
import { planOf } from '#shared/snapshot/plan.ts';
import { parseRecurrence } from '#shared/time/recurrence.ts';
import { openCore } from '../support/openCore.ts';

const words = (locale: 'en' | 'ru') => ({ t: translator(locale), locale, region: locale === 'en' ? 'en-GB' : 'ru-RU' });

test.each([
  ['FREQ=DAILY', 'Every day', 'Каждый день'],
  ['FREQ=DAILY;INTERVAL=5', 'Every 5 days', 'Каждые 5 дней'],
  ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'Every weekday', 'По будням'],
  ['FREQ=WEEKLY;BYDAY=MO', 'Every week on Monday', 'Каждую неделю по понедельникам'],
  [
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;COUNT=3',
    'Every 2 weeks on Monday and Thursday, 3 times',
    'Каждые 2 недели по понедельникам и четвергам, 3 раза',
  ],
  ['FREQ=MONTHLY;BYMONTHDAY=1,22', 'Every month on the 1st and the 22nd', 'Каждый месяц 1-го числа и 22-го числа'],
  ['FREQ=MONTHLY;BYMONTHDAY=-1', 'Every month on the last day', 'Каждый месяц в последний день'],
  ['FREQ=MONTHLY;INTERVAL=21;BYDAY=2WE', 'Every 21 months on the second Wednesday', 'Каждый 21 месяц во вторую среду'],
  ['FREQ=MONTHLY;BYDAY=-1SU', 'Every month on the last Sunday', 'Каждый месяц в последнее воскресенье'],
  ['FREQ=YEARLY;INTERVAL=5;UNTIL=20401224', 'Every 5 years until 24 Dec 2040', 'Каждые 5 лет до 24 дек. 2040 г.'],
  ['FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13', 'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13', 'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13'],
])('%s is described in words', (text, en, ru) => {
  const rule = parseRecurrence(text);
  expect(rule && [describeRecurrence(rule, words('en')), describeRecurrence(rule, words('ru'))]).toEqual([en, ru]);
});

test.each([
  ['tomorrow', '2026-03-05'],
  [' завтра  9:15 ', '2026-03-05T09:15'],
  ['fri 14:30', '2026-03-06T14:30'],
  ['24.12 9 pm', '2026-12-24T21:00'],
  ['14:30', '2026-03-04T14:30'],
  ['2026-03-29T02:30', '2026-03-29T02:30'],
  ['someday', null],
  ['fri 25:00', null],
])('%s means %s', (text, planned) => {
  expect(parsePlan(text, '2026-03-04')).toBe(planned);
  if (planned) expect(parsePlan(printPlan(planned), '2026-03-04')).toBe(planned);
});

const HOUR = 3_600_000;

test('the plan of today is what is left of the estimates, each once, against what is left of the goal', () => {
  const { core, clock, execute, addTask } = openCore();
  const plan = () => planOf(core.snapshot(), clock.now());
  const [trip, other] = [addTask('Trip'), addTask('Other')];
  expect(plan()).toBeNull();
  execute({ type: 'changeTask', taskId: trip, fields: { planned: '2026-03-04T14:30', estimate: 3 * HOUR } });
  execute({ type: 'addTasks', tasks: [{ title: 'Pack', parentId: trip, estimate: HOUR, due: '2026-03-01' }] });
  execute({ type: 'changeTask', taskId: other, fields: { due: '2026-03-05', estimate: HOUR } });
  expect(plan()).toEqual({ planned: 3 * HOUR, unestimated: 0, left: null });

  execute({ type: 'changeSettings', settings: { dailyGoal: 120 } });
  execute({ type: 'startTitle', title: 'Pack' });
  clock.advance(HOUR);
  expect(plan()).toEqual({ planned: 2 * HOUR, unestimated: 0, left: HOUR });

  // Its part counts where it has no estimate itself.
  execute({ type: 'changeTask', taskId: trip, fields: { estimate: null } });
  execute({ type: 'changeTask', taskId: other, fields: { due: '2026-03-04', estimate: null } });
  expect(plan()).toEqual({ planned: 0, unestimated: 1, left: HOUR });
  execute({ type: 'completeTask', taskId: trip });
  execute({ type: 'completeTask', taskId: other });
  expect(plan()).toBeNull();
});
