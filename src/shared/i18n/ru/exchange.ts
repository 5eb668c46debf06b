import type { exchange as en } from '../en/exchange.ts';

/** Russian: files that come in and go out. */
export const exchange: Readonly<Record<keyof typeof en, string>> = {
  'import.untitled': 'Без названия',
  // Why nothing of a file can be imported.
  'import.unreadable-missing': 'Такого файла нет.',
  'import.unreadable-no-file': 'Это не файл, а папка или устройство.',
  'import.unreadable-not-allowed': 'Нет прав на чтение этого файла.',
  'import.unreadable-part-of-export': 'Этот файл — только часть экспорта. Выберите весь ZIP-архив.',
  'import.unreadable-empty': 'Файл пуст.',
  'import.unreadable-unknown-format':
    'Stint не распознал этот файл. Экспортируйте записи из другой программы в CSV или JSON и выберите этот файл.',
  'import.unreadable-not-a-time-report':
    'В этом файле нет записей времени: это сводка либо список проектов или людей. Экспортируйте подробный отчёт в CSV; в Toggl Track и Clockify: Reports, Detailed.',
  'import.unreadable-encrypted': 'Файл зашифрован. Экспортируйте его без пароля.',
  'import.unreadable-too-large':
    'Этот файл слишком большой. Экспортируйте данные по частям, за более короткие периоды.',
  'import.unreadable-too-deep': 'В файле слишком много уровней вложенности.',
  'import.unreadable-damaged': 'Этот файл повреждён или неполон. Экспортируйте его ещё раз.',
  'import.unreadable-newer-version': 'Этот файл создан более новой версией. Stint пока не может его прочитать.',
  'import.unreadable-other-format': 'Формат файла не совпадает с выбранным.',
  // Why a row is not imported.
  'import.refused-end-before-start': 'Конец раньше начала.',
  'import.refused-no-start': 'Не указано начало.',
  'import.refused-no-end': 'Не указаны ни конец, ни длительность.',
  'import.refused-impossible-date': 'Такой даты не существует.',
  'import.refused-impossible-time': 'Такого времени не существует.',
  'import.refused-impossible-duration': 'Длительность указана неверно.',
  'import.refused-out-of-range': 'Дата слишком далеко в прошлом или будущем.',
  'import.refused-unknown-zone': 'Неизвестный часовой пояс: {name}.',
  'import.refused-unreadable-row': 'Строку не удалось прочитать.',
  // What is worth a look at a row that is imported.
  'import.flagged-duration-disagrees': 'Длительность не совпадает с началом и концом. Использованы начало и конец.',
  'import.flagged-over-24-hours': 'Дольше 24 часов.',
  'import.flagged-time-skipped': 'Из-за перевода часов такого времени не было.',
  'import.flagged-time-repeated': 'Из-за перевода часов это время было дважды.',
  'import.flagged-text-cut': 'Слишком длинный текст сокращён.',
  'import.flagged-repeats': 'Повторяющееся событие: импортируется только первое.',
  'import.flagged-differs-here': 'Эта запись уже есть, но с другим временем. Она останется без изменений.',
  // Why rows are left out although nothing is wrong with them.
  'import.skipped-deleted': 'удалённые',
  'import.skipped-break': 'перерывы',
  'import.skipped-all-day': 'события на весь день',
  'import.skipped-no-time': 'без времени',
  'import.skipped-not-chosen': 'не выбранные',
  // What `stint import` prints.
  'import.done':
    '{file} ({format}): {count, plural, one {импортирована # запись} few {импортированы # записи} other {импортировано # записей}}, всего {time}',
  'import.would':
    '{file} ({format}): {count, plural, one {будет импортирована # запись} few {будут импортированы # записи} other {будет импортировано # записей}}, всего {time}',
  'import.not-yet': '{file} ({format}): не импортирован',
  'import.duplicates':
    '{count, plural, one {# запись уже есть} few {# записи уже есть} other {# записей уже есть}} в Stint',
  'import.overlaps':
    '{count, plural, one {# запись пересекается} few {# записи пересекаются} other {# записей пересекаются}} с другими',
  'import.day-entries': '{count, plural, one {# запись} few {# записи} other {# записей}} — только день, без времени',
  'import.running':
    '{count, plural, one {# запущенный таймер пропущен} few {# запущенных таймера пропущены} other {# запущенных таймеров пропущены}}',
  'import.skipped':
    '{count, plural, one {пропущена # строка} few {пропущены # строки} other {пропущено # строк}}: {why}',
  'import.flagged': 'Стоит проверить {count, plural, one {# строку} few {# строки} other {# строк}}:',
  'import.refused': '{count, plural, one {# строка отклонена} few {# строки отклонены} other {# строк отклонено}}:',
  'import.line': 'строка {line}: {why}',
  'import.more': 'и ещё {count}',
  'import.ask-date-order':
    '{file}: в каком порядке день, месяц и год в дате {example}? Укажите --date-order: {options}',
  'import.ask-encoding': '{file}: в какой кодировке текст? Укажите --encoding: {options}',
  'import.ask-columns': '{file}: не удалось определить столбцы. Импортируйте эту таблицу в окне: там их можно выбрать.',
  'import.failed': '{file}: {detail}',
  'import.busy': 'В Stint уже идёт импорт. Сначала завершите или отмените его.',
  'export.not-written': 'не удалось записать {file}: {detail}',
  'export.no-folder': 'нет папки {folder}',
  // Why the system did not read or write a file.
  'system.not-allowed': 'нет прав доступа',
  'system.read-only': 'файловая система доступна только для чтения',
  'system.full': 'на диске нет места',
  'system.no-file': 'это не файл, а папка или устройство',
  'system.no-folder': 'часть пути — не папка',
  'system.too-long': 'слишком длинное имя',
};
