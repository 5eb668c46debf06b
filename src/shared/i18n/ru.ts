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
};
