import type { commandLine as en } from '../en/commandLine.ts';

/** Russian: what `stint` prints. */
export const commandLine: Readonly<Record<keyof typeof en, string>> = {
  // The command line.
  'cli.usage': `Использование: stint [КОМАНДА] [--launch]
  status           запущенные задачи и их время (и без команды)
  watch            то же в реальном времени; с --json — объект на каждое изменение
  list             открытые задачи
  log [ДЕНЬ]       записи за день: сегодня, вчера или 2026-03-04
  start СТРОКА     запустить открытую задачу с таким названием или создать её
  add СТРОКА       добавить задачу
  switch ЗАДАЧА    запустить задачу по номеру, названию или его части; - — предыдущую
  stop             приостановить всё
  toggle           приостановить всё или продолжить последнюю задачу
  resume           продолжить последнюю задачу, если таймер не запущен
  completion SHELL скрипт автодополнения для bash, zsh или fish
  В СТРОКЕ можно указать проект, метки, оценку и срок: Написать ТЗ #клиент @важно ~2h !завтра
  --json             status, watch, list, log: как отвечает локальный API
  --format ШАБЛОН    то же, с title, project, id, elapsed, hours, today в фигурных скобках
  --escape ПРОГРАММА с --format: экранировать значения для polybar, xbar, pango, tmux или i3
  --launch           запустить Stint, если он не запущен
  --user-data-dir=ПАПКА  использовать данные из этой папки
Коды выхода: 0 выполнено, 1 отклонено, 2 неверный вызов, 3 Stint не отвечает.`,
  'cli.see-help': 'Список команд: stint --help.',
  'cli.unknown': 'неизвестная команда: {word}',
  'cli.option': 'неизвестный параметр {word}, или нет его значения',
  'cli.needs-line': '{word}: нужно название',
  'cli.needs-task': '{word}: нужен номер, название или его часть',
  'cli.needs-shell': 'completion: нужно одно из: {word}',
  'cli.needs-escape': '--escape: нужно одно из: {word}',
  'cli.not-written': 'не удалось записать вывод: {detail}',
  'cli.too-much': '{word}: лишние аргументы',
  'cli.one-style': '{word}: либо --json, либо --format',
  'cli.field': 'в шаблоне нет поля {word}; есть title, project, id, elapsed, hours, today',
  'cli.day': '{word} — не день: укажите сегодня, вчера или 2026-03-04',
  'cli.not-there':
    'Stint не отвечает. Он не запущен (запустите с --launch), или локальный API выключен («Настройки», «Интеграции»).',
  'cli.feed-off': 'Stint запущен, но не отвечает: локальный API выключен. Включите его: «Настройки», «Интеграции».',
  'cli.not-running': 'Stint не запущен',
  'cli.nothing': 'Таймер не запущен.',
  'cli.nothing-but': 'Таймер не запущен. Следующая: {title}',
  'cli.no-tasks': 'Открытых задач нет.',
  'cli.no-entries': 'За {day} записей нет.',
  'cli.now': 'сейчас',
  'cli.total': 'Всего',
  'cli.added': 'Добавлено: {title}',
  'cli.no-such-task': 'Нет открытой задачи «{word}». Список — stint list, создать — stint start.',
  'cli.several': '«{word}» подходит нескольким задачам. Укажите номер:',
};
