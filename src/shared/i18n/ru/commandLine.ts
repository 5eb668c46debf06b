import type { commandLine as en } from '../en/commandLine.ts';

/** Russian: what `stint` prints. */
export const commandLine: Readonly<Record<keyof typeof en, string>> = {
  // The words of `stint --help`.
  'cli.usage': `Использование: stint [КОМАНДА] [ПАРАМЕТРЫ]
Без команды stint показывает запущенные задачи.`,
  'verb.status': 'Запущенные задачи и их время',
  'verb.watch': 'То же в реальном времени; с --json — объект на каждое изменение',
  'verb.list': 'Открытые задачи',
  'verb.log': 'Записи за день: сегодня, вчера или 2026-03-04',
  'verb.diagnose': 'Показать диагностику для сообщения об ошибке; работает и без запущенного Stint',
  'verb.completion': 'Скрипт автодополнения для bash, zsh или fish',
  'verb.report': 'Время по проектам и задачам или по тому, что указано в --group; без ПЕРИОДА — за эту неделю',
  'verb.export': 'Записи времени для другой программы; с --format json — все данные',
  'verb.import': 'Импорт файлов других трекеров, календарей и таблиц; отменить файл — stint undo',
  'verb.resume': 'Продолжить последнюю задачу, если таймер не запущен',
  'verb.start': 'Запустить открытую задачу с таким названием или создать её',
  'verb.switch': 'Запустить задачу',
  'verb.pause': 'Приостановить одну из запущенных задач',
  'verb.stop': 'Приостановить всё',
  'verb.focus': 'Начать фокус, пропустить этап, закончить или начать обратный отсчёт',
  'verb.add': 'Добавить задачу',
  'verb.tag': 'Добавить задаче метки или убрать их',
  'verb.done': 'Завершить задачу',
  'verb.reopen': 'Открыть задачу снова',
  'verb.rm': 'Удалить задачу вместе с записями',
  'verb.track': 'Добавить запись: track 9:00-10:30 Написать ТЗ',
  'verb.edit': 'Изменить время или заметку записи: edit @1 9:00-10:30',
  'verb.annotate': 'Заметка к текущей или последней записи либо к указанной',
  'verb.split': 'Разделить запись: split @1 9:45',
  'verb.join': 'Объединить две записи одной задачи',
  'verb.delete': 'Удалить запись',
  'verb.cancel': 'Отбросить текущую запись',
  'verb.continue': 'Продлить последнюю запись до текущего момента и не останавливать',
  'verb.show': 'Показать окно',
  'verb.toggle-window': 'Показать окно или скрыть его, если оно впереди',
  'verb.quick-start': 'Открыть поле быстрого запуска поверх окон',
  'verb.quit': 'Выйти из Stint',
  'args.report': '[ПЕРИОД] [ПАРАМЕТРЫ]',
  'args.export': '--format ФОРМАТ [ПЕРИОД] [--output ФАЙЛ]',
  'args.import': 'ФАЙЛ… [ПАРАМЕТРЫ]',
  'args.filter': '[#ПРОЕКТ] [@МЕТКА]',
  'args.log': '[ДЕНЬ] [#ПРОЕКТ] [@МЕТКА]',
  'args.shell': 'ОБОЛОЧКА',
  'args.line': 'СТРОКА',
  'args.task': 'ЗАДАЧА',
  'args.tag': 'ЗАДАЧА @МЕТКА… -МЕТКА…',
  'args.focus': '[start|skip|end|МИНУТЫ]',
  'args.track': '[ДЕНЬ] ВРЕМЯ СТРОКА',
  'args.edit': 'ЗАПИСЬ [ДЕНЬ] [ВРЕМЯ] [ЗАМЕТКА]',
  'args.annotate': '[ЗАПИСЬ] ЗАМЕТКА',
  'args.split': 'ЗАПИСЬ МОМЕНТ',
  'args.join': 'ЗАПИСЬ ЗАПИСЬ',
  'args.entry': 'ЗАПИСЬ',
  'args.entry-or-latest': '[ЗАПИСЬ]',
  'cli.usage-arguments': `СТРОКА  название; в нём можно указать проект, метки, оценку и срок: Написать ТЗ #клиент @важно ~2h !завтра
ЗАДАЧА  номер, название или его часть; - — предыдущая задача
ЗАПИСЬ  @1 — текущая или последняя, @2 — перед ней и так далее, либо номер из stint log, например e12
ВРЕМЯ   9:00-10:30, 9am-10:30am, -90м-сейчас; в edit также 9:00- и -10:30
Символы #, ~ и ! в некоторых оболочках нужно брать в кавычки.`,
  'cli.usage-jobs': `report, export и import работают и без запущенного Stint.
  ПЕРИОД             {ranges}, а также сегодня, вчера, неделя, прошлый-месяц, всё; 2026, 2026-11, 2026-11-26 или 2026-10-01..2026-10-31, начало или конец можно опустить
  --format ФОРМАТ    report: {reportFormats}
                     export: {exportFormats}
                     import, если формат не определился: {importFormats}
  --output ФАЙЛ      report, export: записать в файл, а не в терминал
  --group СПИСОК     report: до трёх уровней через запятую: {groups}
  --round up:15      report: округлять каждую запись вверх (up), вниз (down) или до ближайшего (nearest): {minutes} минут
  --client ИМЯ       report: только время для этого клиента
  --billable         report: только оплачиваемое время
  --zone ЗОНА        import: часовой пояс местного времени, например Europe/Moscow
  --date-order ПОРЯДОК  import: порядок дня, месяца и года: {orders}
  --encoding ИМЯ     import: {encodings}
  --dry-run          import: только показать, что будет импортировано
  --json             import: объект JSON на каждый файл`,
  'cli.usage-options': `  --json             status, watch, list, log: JSON, как в локальном API
  --format ШАБЛОН    те же команды, с полями в фигурных скобках: id, title, project, elapsed, hours, today; в log также entry, start, end, note
  --escape ПРОГРАММА  с --format: экранировать значения для polybar, xbar, pango, tmux или i3
  --overlaps trim    track, edit, join, continue: укоротить записи, которые мешают; allow — оставить их
  --launch           запустить Stint, если он не запущен
  --user-data-dir=ПАПКА  использовать данные из этой папки
  --help, --version, --diagnose
Коды выхода: 0 выполнено, 1 отклонено, 2 неверный вызов, 3 Stint не отвечает, 4 таймер не запущен.
Для импорта: 4 часть строк отклонена или отмечена, 5 нужен ответ в виде параметра, 6 файл не читается.`,
  'cli.see-help': 'Список команд: stint --help.',
  // What is wrong with the words.
  'cli.unknown': 'неизвестная команда: {word}',
  'cli.option': 'неизвестный параметр {word}, или нет его значения',
  'cli.needs-line': '{word}: нужно название',
  'cli.title': '{word}: нужно название длиной от 1 до 500 знаков',
  'cli.needs-task': '{word}: нужен номер, название или его часть',
  'cli.needs-tags': '{word}: нужны метки: @метка добавляет, -метка убирает',
  'cli.tags': 'не подходит для меток: {word}',
  'cli.needs-range': '{word}: нужны начало и конец, например 9:00-10:30',
  'cli.needs-entry': '{word}: нужна запись: @1 — последняя, либо номер из stint log, например e12',
  'cli.needs-two-entries': '{word}: нужны две записи, например @1 @2',
  'cli.needs-time': '{word}: нужно время, например 9:45',
  'cli.needs-change': '{word}: нужно новое время или заметка',
  'cli.needs-note': '{word}: нужна заметка; пустая в кавычках удаляет её',
  'cli.needs-focus': '{word}: start, skip, end или длительность до 24 часов, например 25 или 1ч30',
  'cli.needs-shell': 'completion: нужно одно из: {word}',
  'cli.needs-escape': '--escape: нужно одно из: {word}',
  'cli.needs-overlaps': '--overlaps: нужно одно из: {word}',
  'cli.too-much': '{word}: лишние аргументы',
  'cli.one-style': '{word}: либо --json, либо --format',
  'cli.field': 'в шаблоне неизвестное поле {word}',
  'cli.day': '{word} — не день: укажите сегодня, вчера или 2026-03-04',
  'cli.time': '«{word}»: {why}',
  'cli.range': '{word} — не период: укажите сегодня, неделя, прошлый-месяц, 2026-11 или 2026-10-01..2026-10-31',
  'cli.range-reversed': '{word}: конец раньше начала',
  'cli.needs-groups': '--group: до трёх уровней без повторов: {word}',
  'cli.needs-rounding': '--round: up, down или nearest и число минут, например up:15; минуты: {word}',
  'cli.needs-format': '--format: нужно одно из: {word}',
  'cli.needs-file': '{word}: нужен файл',
  'cli.needs-date-order': '--date-order: нужно одно из: {word}',
  'cli.needs-encoding': '--encoding: нужно одно из: {word}',
  'cli.zone': '{word} — не часовой пояс: укажите название, например Europe/Moscow',
  'cli.binary': '{word} в терминал не выводится: укажите файл в --output',
  'cli.elsewhere': '{word} выводит результат в терминал: вместо самого приложения выполните {command}',
  // What was found, and what was done.
  'cli.no-such-task': 'Нет открытой задачи «{word}». Список — stint list, создать — stint start.',
  'cli.no-such-running': 'Нет запущенной задачи «{word}».',
  'cli.no-such-done': 'Нет завершённой задачи «{word}».',
  'cli.no-such-any': 'Нет задачи «{word}».',
  'cli.no-such-entry': 'Нет записи {word}. Список — stint log.',
  'cli.no-such-client': 'Нет клиента «{word}».',
  'cli.no-such-project': 'Нет проекта «{word}».',
  'cli.several': '«{word}» подходит нескольким задачам. Укажите номер:',
  'cli.overlaps': '--overlaps trim укоротит записи, которые мешают, --overlaps allow оставит обе.',
  'cli.added': 'Добавлено: {title}',
  'cli.done': 'Завершено: {title}',
  'cli.reopened': 'Открыто снова: {title}',
  'cli.removed': 'Удалено: {title}. Вернуть — stint undo.',
  'cli.entry-deleted': 'Удалено: {entry}. Вернуть — stint undo.',
  'cli.too-long': 'Слишком длинная команда.',
  'cli.unreadable': 'Не удалось прочитать команду, с которой запущен Stint.',
  'cli.not-admitted': 'Stint не понял запрос. Возможно, он только что перезапустился: попробуйте ещё раз.',
  'cli.not-running': 'Stint не запущен',
  'cli.nothing': 'Таймер не запущен.',
  'cli.nothing-but': 'Таймер не запущен. Следующая: {title}',
  'cli.focus':
    '{phase, select, countdown {Обратный отсчёт: осталось {left}} shortBreak {Перерыв: осталось {left}} longBreak {Долгий перерыв: осталось {left}} other {Фокус: осталось {left}}}',
  'cli.focus-ended': 'Фокус закончен.',
  'cli.no-tasks': 'Открытых задач нет.',
  'cli.no-entries': 'За {day} записей нет.',
  'cli.now': 'сейчас',
  'cli.total': 'Всего',
};
