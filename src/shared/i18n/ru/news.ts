import type { news as en } from '../en/news.ts';

/** Russian: what is new in this version. */
export const news: Readonly<Record<keyof typeof en, string>> = {
  'news.items':
    'Отчёты за любой период с графиками, ставками, бюджетами и счетами: клавиша R.\nИмпорт из Toggl, Clockify, Timewarrior и других программ, экспорт в CSV, XLSX и PDF: Настройки → Данные.\nКоманда stint работает всегда, пока запущен Stint.\nОбновления, если вы их включите: Настройки → Общие.\n«О программе Stint»: версия, диагностика и лицензии.',
};
