import type { updates as en } from '../en/updates.ts';

/** Russian: new versions of Stint. */
export const updates: Readonly<Record<keyof typeof en, string>> = {
  'settings.checkForUpdates': 'Проверять обновления',
  'settings.checkForUpdates-detail': 'Раз в день. Stint отправляет только запрос последней версии.',
  'updates.way-system': 'Новые версии приходят с обновлениями системы, если подключён репозиторий Stint.',
  'updates.how': 'Как подключить',
  'updates.way-folder': 'Эта копия распакована из архива и не обновляется сама. Новые версии: {home}',
  'updates.way-checkout': 'Эта копия запущена из исходного кода. Обновляйте её через git.',
  'updates.way-keyless':
    'Эта копия не обновляется сама: в сборке нет ключа для проверки обновлений. Новые версии: {home}',
  'updates.version': 'Новая версия',
  'updates.check': 'Проверить',
  'updates.never': 'Проверки ещё не было.',
  'updates.checked': 'Последняя проверка: {moment}.',
  'updates.checking': 'Проверка…',
  'updates.latest': 'Установлена последняя версия. Последняя проверка: {moment}.',
  'updates.available': 'Доступен Stint {version}.',
  'updates.downloading': 'Загрузка Stint {version}…',
  'updates.installing': 'Установка Stint {version}…',
  'updates.install': 'Установить и перезапустить',
  'updates.later': 'Позже',
  'updates.skip': 'Пропустить эту версию',
  'updates.unchanged': 'Ничего не изменено.',
  'updates.replaced':
    'Установлена новая версия Stint. Она заработает после перезапуска. Время запущенных таймеров не потеряется.',
  'updates.restart': 'Перезапустить',
  'welcome.updates': 'Проверять обновления?',
  'rejection.update-unreachable': 'Не удалось загрузить обновление ({detail}).',
  'rejection.update-unsigned': 'Обновление отклонено: оно не подписано.',
  'rejection.update-signature': 'Обновление отклонено: подпись неверна. Возможно, его выпустили не разработчики Stint.',
  'rejection.update-unreadable': 'Обновление отклонено: не удалось прочитать его описание.',
  'rejection.update-foreign': 'Обновление отклонено: оно для другой программы или системы.',
  'rejection.update-older': 'Обновление отклонено: {version} старее установленной версии.',
  'rejection.update-large': 'Обновление отклонено: оно больше заявленного.',
  'rejection.update-damaged': 'Обновление отклонено: файл загружен не полностью или изменён.',
  'rejection.update-space': 'Для обновления не хватает места на диске ({detail}).',
  'rejection.update-protected':
    'Stint не может заменить собственный файл ({detail}). Переместите этот файл в папку, доступную для записи.',
  'rejection.update-failed': 'Не удалось обновить Stint ({detail}).',
};
