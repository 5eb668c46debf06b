import type { Page } from '@playwright/test';

/** A day, 0 is today and −1 yesterday, a task, and times on the clock of the time zone. */
type Worked = readonly [day: number, task: number, from: string, to: string];

const worked: readonly Worked[] = [
  [0, 5, '09:00', '09:20'],
  [0, 1, '09:20', '10:50'],
  [0, 3, '11:00', '11:25'],
  [0, 4, '11:30', '12:30'],
  [-1, 2, '09:05', '10:40'],
  [-1, 6, '10:50', '12:30'],
  [-1, 1, '13:20', '16:10'],
  [-1, 3, '16:15', '16:50'],
  [-2, 5, '09:00', '09:40'],
  [-2, 4, '09:45', '12:05'],
  [-2, 6, '13:00', '15:25'],
  [-2, 2, '15:30', '17:00'],
  [-3, 1, '09:05', '10:50'],
  [-3, 7, '11:00', '12:00'],
  [-3, 2, '13:10', '15:40'],
  [-3, 4, '15:45', '17:05'],
  [-6, 6, '09:10', '12:20'],
  [-6, 1, '13:15', '16:45'],
  [-7, 4, '09:30', '11:45'],
  [-7, 2, '13:00', '16:00'],
];

/** When the task that is running was started. */
const STARTED = '13:15';

/** How many hours a time zone has to be ahead of UTC for it to be past 14 o'clock there: a day with work behind it. */
function hoursAhead(): number {
  const ahead = 14 - new Date().getUTCHours();
  return ahead < -9 ? ahead + 24 : ahead;
}

/** The environment of a Stint that is filled: its time zone, whose name says the other way round how far ahead it is. */
export function afternoon(): { readonly TZ: string } {
  const hours = hoursAhead();
  return { TZ: `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}` };
}

const texts = {
  en: {
    titles: [
      'Write the specification',
      'Prepare the invoice for October',
      'Call the accountant',
      'Review the report',
      'Plan the week',
      'Fix the sign-in page',
      'Interview three users',
      'Water the plants',
    ],
    parts: ['Reproduce the error', 'Write a test'],
    projects: ['Website', 'Admin', 'Research', 'Home'],
    clients: ['Northwind', 'Contoso'],
  },
  ru: {
    titles: [
      'Написать спецификацию',
      'Подготовить счёт за октябрь',
      'Позвонить бухгалтеру',
      'Проверить отчёт',
      'Спланировать неделю',
      'Исправить страницу входа',
      'Провести три интервью',
      'Полить цветы',
    ],
    parts: ['Воспроизвести ошибку', 'Написать тест'],
    projects: ['Сайт', 'Дела', 'Исследование', 'Дом'],
    clients: ['Северный ветер', 'Контур'],
  },
} as const;

/** Takes the focus from whatever has it, and with it its ring. */
export const blur = (page: Page): Promise<void> =>
  page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });

/** Fills a new Stint, started in that environment, with a week of work until the afternoon of today, and starts a task a while ago. */
export async function fill(page: Page, language: 'en' | 'ru'): Promise<void> {
  await page.evaluate(
    async ([{ titles, parts, projects, clients }, entries, started, hours]) => {
      const execute = (command: Parameters<typeof window.stint.request<'command:execute'>>[1]) =>
        window.stint.request('command:execute', command);
      const HOUR = 3_600_000;
      await execute({ type: 'changeSettings', settings: { dailyGoal: 7 * 60 } });
      const { date } = (await window.stint.request('snapshot:get')).snapshot.day;
      const day = (days: number) => new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
      const at = (days: number, time: string) => Date.parse(`${day(days)}T${time}:00Z`) - hours * HOUR;
      const [site = '', admin = '', research = '', home = ''] = projects;
      const [spec = '', invoice = '', call = '', report = '', plan = '', fix = '', users = '', plants = ''] = titles;
      await execute({
        type: 'addTasks',
        tasks: [
          { title: spec, project: site, tags: ['deep'], estimate: 12 * HOUR, due: day(2) },
          { title: invoice, project: admin, due: day(1), planned: day(1) },
          { title: call, project: admin, tags: ['calls'], due: day(0) },
          { title: report, project: research, estimate: 6 * HOUR },
          { title: plan, project: admin, recurrence: 'FREQ=WEEKLY;BYDAY=MO' },
          { title: fix, project: site, estimate: 8 * HOUR, planned: `${day(0)}T16:00` },
          { title: users, project: research, estimate: 3 * HOUR, planned: `${day(1)}T10:00` },
          { title: plants, project: home },
        ],
      });
      for (const name of clients) await execute({ type: 'addClient', name });
      await execute({ type: 'changeProject', projectId: 1, fields: { client: clients[0] } });
      await execute({ type: 'changeProject', projectId: 3, fields: { client: clients[1] } });
      await execute({ type: 'addTasks', tasks: parts.map((title) => ({ title, parentId: 6 })) });
      for (const [days, taskId, from, to] of entries) {
        const range = { startedAt: at(days, from), endedAt: at(days, to) };
        await execute({ type: 'addEntry', taskId, ...range, note: '', overlaps: 'allow' });
      }
      await execute({ type: 'startTimer', taskId: 1 });
      const found = await window.stint.request('entries:ofTask', 1, null);
      const running = found.ok ? found.value.entries.find(({ endedAt }) => endedAt === null) : undefined;
      if (running)
        await execute({
          type: 'changeEntry',
          entryId: running.id,
          fields: { startedAt: at(0, started) },
          overlaps: 'allow',
        });
    },
    [texts[language], worked, STARTED, hoursAhead()] as const,
  );
}
