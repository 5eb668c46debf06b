import type { planning as en } from '../en/planning.ts';

/** Russian: plans, tasks that repeat, and subtasks. */
export const planning: Readonly<Record<keyof typeof en, string>> = {
  'task.planned': 'Запланировано на',
  'task.planned-example': 'завтра 14:30, пт',
  'task.planned-on': 'Запланировано на {day}',
  'task.repeat-never': 'Не повторять',
  'task.repeat-custom': 'Своё правило…',
  'task.rule': 'Правило (RRULE)',
  'task.rule-example': 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH',
  'typed.planned-unclear': 'Это не день и не время. Попробуйте «завтра», «пт 14:30» или «2026-12-24 9:15».',
  'repeat.daily':
    '{interval, plural, =1 {Каждый день} one {Каждый # день} few {Каждые # дня} many {Каждые # дней} other {Каждые # дня}}',
  'repeat.weekly':
    '{interval, plural, =1 {Каждую неделю} one {Каждую # неделю} few {Каждые # недели} many {Каждые # недель} other {Каждые # недели}}',
  'repeat.monthly':
    '{interval, plural, =1 {Каждый месяц} one {Каждый # месяц} few {Каждые # месяца} many {Каждые # месяцев} other {Каждые # месяца}}',
  'repeat.yearly':
    '{interval, plural, =1 {Каждый год} one {Каждый # год} few {Каждые # года} many {Каждые # лет} other {Каждые # года}}',
  'repeat.weekdays': 'По будням',
  'repeat.on-weekdays': '{every} по {days}',
  'repeat.on-days': '{every} {days}',
  'repeat.weekday-1': 'понедельникам',
  'repeat.weekday-2': 'вторникам',
  'repeat.weekday-3': 'средам',
  'repeat.weekday-4': 'четвергам',
  'repeat.weekday-5': 'пятницам',
  'repeat.weekday-6': 'субботам',
  'repeat.weekday-7': 'воскресеньям',
  'repeat.nth-weekday':
    '{day, select, d1 {{nth, select, n1 {в первый} n2 {во второй} n3 {в третий} n4 {в четвёртый} n5 {в пятый} other {в последний}} понедельник} d2 {{nth, select, n1 {в первый} n2 {во второй} n3 {в третий} n4 {в четвёртый} n5 {в пятый} other {в последний}} вторник} d3 {{nth, select, n1 {в первую} n2 {во вторую} n3 {в третью} n4 {в четвёртую} n5 {в пятую} other {в последнюю}} среду} d4 {{nth, select, n1 {в первый} n2 {во второй} n3 {в третий} n4 {в четвёртый} n5 {в пятый} other {в последний}} четверг} d5 {{nth, select, n1 {в первую} n2 {во вторую} n3 {в третью} n4 {в четвёртую} n5 {в пятую} other {в последнюю}} пятницу} d6 {{nth, select, n1 {в первую} n2 {во вторую} n3 {в третью} n4 {в четвёртую} n5 {в пятую} other {в последнюю}} субботу} other {{nth, select, n1 {в первое} n2 {во второе} n3 {в третье} n4 {в четвёртое} n5 {в пятое} other {в последнее}} воскресенье}}',
  'repeat.month-day': '{day, number}-го числа',
  'repeat.last-day': 'в последний день',
  'repeat.times': '{rule}, {count, plural, one {# раз} few {# раза} many {# раз} other {# раза}}',
  'repeat.until': '{rule} до {date}',
  'parts.title': 'Подзадачи',
  'parts.placeholder': 'Новая подзадача',
  'parts.of': 'Подзадача в',
  'parts.open': 'Открыть «{title}»',
  'shortcuts.add-part': 'Добавить подзадачу',
};
