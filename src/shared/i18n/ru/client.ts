import type { client as en } from '../en/client.ts';

/** Russian: what `stint` says without the app. */
export const client: Readonly<Record<keyof typeof en, string>> = {
  'cli.not-there': 'Stint не запущен. Запустите его или добавьте к команде --launch.',
  'cli.not-started': 'Stint не запустился или не отвечает.',
  'cli.gone': 'Файла {detail} больше нет. Запустите Stint один раз с нового места.',
  'cli.cut': 'Stint завершился раньше времени.',
  'cli.disk-full': 'не удалось вывести результат: на диске нет места',
  'cli.not-written': 'не удалось вывести результат: {detail}',
};
