import type { commandLine as en } from '../en/commandLine.ts';

/** Russian: what `stint` prints. */
export const commandLine: Readonly<Record<keyof typeof en, string>> = {
  // The command line.
  'cli.usage': `Использование: stint [КОМАНДА] [--launch]
  status           что идёт и сколько (и без команды)
  watch            то же вживую; в JSON — объект на каждое изменение
  list             открытые задачи
  log [ДЕНЬ]       записи дня: сегодня, вчера или 2026-03-04
  start СТРОКА     запустить открытую задачу с таким названием или создать её
  add СТРОКА       добавить задачу
  switch ЗАДАЧА    запустить по номеру, названию или его части; - — предыдущую
  stop             остановить всё
  toggle           остановить, что идёт, или продолжить последнее
  resume           продолжить последнее, если ничего не идёт
  completion SHELL чем bash, zsh или fish дополняют эти слова
  В СТРОКЕ могут быть проект, метки, оценка и срок: Написать ТЗ #клиент @важно ~2h !завтра
  --json             status, watch, list, log: как в локальной ленте
  --format ШАБЛОН    то же, с title, project, id, elapsed, hours, today в фигурных скобках
  --escape ПРОГРАММА вместе с --format: экранировать значения для polybar, xbar, pango, tmux или i3
  --launch           запустить Stint, если он не запущен
  --user-data-dir=ПАПКА  данные в этой папке
Коды выхода: 0 сделано, 1 отказано, 2 не понято, 3 Stint не отвечает.`,
  'cli.see-help': 'stint --help покажет, что он понимает.',
  'cli.unknown': 'неизвестная команда: {word}',
  'cli.option': '{word} здесь не подходит, или нет значения',
  'cli.needs-line': '{word}: нужно название',
  'cli.needs-task': '{word}: нужен номер, название или его часть',
  'cli.needs-shell': 'completion: нужно одно из: {word}',
  'cli.needs-escape': '--escape: нужно одно из: {word}',
  'cli.not-written': 'не удалось записать вывод: {detail}',
  'cli.too-much': '{word}: больше ничего не нужно',
  'cli.one-style': '{word}: либо --json, либо --format',
  'cli.field': 'шаблон не знает {word}; он знает title, project, id, elapsed, hours, today',
  'cli.day': '{word} — не день: сегодня, вчера или 2026-03-04',
  'cli.not-there':
    'Stint не отвечает. Он не запущен (--launch запускает его), или его локальная лента выключена: «Настройки», «Лента».',
  'cli.feed-off': 'Stint запущен и не отвечает: его локальная лента выключена. Включите её: «Настройки», «Лента».',
  'cli.not-running': 'Stint не запущен',
  'cli.nothing': 'Ничего не идёт.',
  'cli.nothing-but': 'Ничего не идёт. Следующая: {title}',
  'cli.no-tasks': 'Открытых задач нет.',
  'cli.no-entries': 'За {day} записей нет.',
  'cli.now': 'сейчас',
  'cli.total': 'Всего',
  'cli.added': 'Добавлено: {title}',
  'cli.no-such-task': 'Нет открытой задачи «{word}». stint list покажет их, stint start создаст.',
  'cli.several': '{word} — это несколько задач; укажите номер:',
};
