import type { Page } from '@playwright/test';

/** What a day looks like: tasks of two projects with a morning behind them, and one that runs. */
export async function fill(page: Page, language: 'en' | 'ru'): Promise<void> {
  const titles = {
    en: [
      'Write the specification',
      'Prepare the invoice for October',
      'Call the accountant',
      'Read the report',
      'Plan the week',
      'Water the plants',
    ],
    ru: [
      'Написать спецификацию',
      'Подготовить счёт за октябрь',
      'Позвонить бухгалтеру',
      'Прочитать отчёт',
      'Спланировать неделю',
      'Полить цветы',
    ],
  }[language];
  const projects = { en: ['Client X', 'Home'], ru: ['Клиент', 'Дом'] }[language];
  await page.evaluate(
    async ([names, [work = '', home = '']]) => {
      const { snapshot, now } = await window.stint.request('snapshot:get');
      const due = (days: number) =>
        new Date(Date.parse(snapshot.day.date) + days * 86_400_000).toISOString().slice(0, 10);
      const [spec = '', invoice = '', call = '', report = '', plan = '', plants = ''] = names;
      const execute = (intent: Parameters<typeof window.stint.request<'command:execute'>>[1]) =>
        window.stint.request('command:execute', intent);
      await execute({
        type: 'addTasks',
        tasks: [
          { title: spec, project: work, tags: ['deep'], estimate: 4 * 3_600_000, due: due(1) },
          { title: invoice, project: work, due: due(-2) },
          { title: call, tags: ['calls'], due: due(0) },
          { title: report, project: work, estimate: 2 * 3_600_000 },
          { title: plan },
          { title: plants, project: home },
        ],
      });
      const minute = 60_000;
      const DAY = 24 * 60;
      const at = (minutesAgo: number) => Math.floor(now / minute) * minute - minutesAgo * minute;
      const entries: readonly (readonly [taskId: number, from: number, to: number, note: string])[] = [
        [5, 290, 265, ''],
        [1, 260, 170, ''],
        [3, 165, 140, ''],
        [4, 110, 35, ''],
        // The days before, which the week shows.
        [2, DAY + 300, DAY + 130, ''],
        [6, DAY + 120, DAY + 80, ''],
        [3, 2 * DAY + 350, 2 * DAY + 200, ''],
        [2, 2 * DAY + 180, 2 * DAY + 20, ''],
        [5, 3 * DAY + 200, 3 * DAY + 110, ''],
      ];
      for (const [taskId, from, to, note] of entries) {
        await execute({ type: 'addEntry', taskId, startedAt: at(from), endedAt: at(to), note, overlaps: 'allow' });
      }
      await execute({ type: 'startTimer', taskId: 1 });
      const [running] = await window.stint
        .request('entries:ofTask', 1, null)
        .then((told) => (told.ok ? told.value.entries : []));
      if (running)
        await execute({ type: 'changeEntry', entryId: running.id, fields: { startedAt: at(31) }, overlaps: 'allow' });
    },
    [titles, projects] as const,
  );
}
