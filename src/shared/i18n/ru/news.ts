import type { news as en } from '../en/news.ts';

/** Russian: what is new in this version. */
export const news: Readonly<Record<keyof typeof en, string>> = {
  'news.items':
    'Неделя целиком: клавиша W.\nФокус: сеансы с перерывами и обратный отсчёт — клавиша F или Shift и C.\nЦель на день и время, когда вы её достигнете.\nНапоминания, когда таймер не запущен или работает слишком долго, и тихие часы.\nБыстрый старт понимает проект, метки, оценку и срок.\nВремя и даты в формате вашего региона.',
};
