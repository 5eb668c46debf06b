import type { Catalogue } from './catalogue.ts';

/** Russian catalogue. A missing or unknown key does not compile. */
export const ru: Catalogue = {
  'rejection.task-not-found': 'Этой задачи больше нет. Возможно, её удалили в другом месте.',
  'rejection.title-empty': 'Сначала дайте задаче название.',
  'rejection.title-too-long':
    'В названии может быть не больше {max, plural, one {# знака} other {# знаков}}; сейчас {length, number}.',
  'rejection.nothing-to-undo': 'Отменять нечего.',
  'rejection.nothing-to-redo': 'Повторять нечего.',
  'rejection.shortcut-invalid': 'Система не принимает такое сочетание клавиш. Нажмите другое.',
  'rejection.shortcut-taken': 'Это сочетание занято другой программой. Прежнее осталось; нажмите другое.',
  'rejection.bad-request': 'Stint не понял запрос ({detail}). Ничего не изменилось.',
  'rejection.store-failed': 'Не удалось сохранить изменение ({detail}). Ничего не изменилось; попробуйте ещё раз.',
  // Start and end.
  'start.database-newer': 'Эта база данных записана более новой версией Stint.',
  'start.database-newer-detail':
    'Она осталась нетронутой: {path}\n\nУстановите новейший Stint или запустите этот с другой папкой: stint --user-data-dir=ПАПКА',
  'start.database-failed': 'Stint не может открыть свою базу данных.',
  'start.database-failed-detail':
    'Она осталась нетронутой: {path}\n\nСистема сообщает: {reason}. Проверьте, что в папку можно писать и на диске есть место, и запустите Stint снова.',
  'start.quit': 'Выйти',
  'start.in-tray': 'Stint продолжает работать',
  'start.in-tray-detail': 'Он в трее. Чтобы завершить его, выберите там «Выйти».',
};
