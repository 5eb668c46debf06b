import type { about as en } from '../en/about.ts';

/** Russian: about Stint, and help with problems. */
export const about: Readonly<Record<keyof typeof en, string>> = {
  'about.title': 'О программе Stint',
  'about.detail': 'Версия, лицензии, диагностика.',
  'about.version': 'Stint {version}',
  'about.build':
    '{build, select, checkout {Запущено из исходников} archive {Распакованный архив} system {Системный пакет} other {Пакет: {build}}}',
  'about.fallback': 'Тестовая сборка с устаревшей средой выполнения. Не используйте её для учёта своего времени.',
  'about.home': 'Сайт',
  'about.issues': 'Сообщить о проблеме',
  'about.privacy': 'Конфиденциальность',
  'about.diagnostics': 'Диагностика',
  'about.diagnostics-detail': 'Для сообщения об ошибке. Без названий, имён, путей и паролей.',
  'about.copy-diagnostics': 'Скопировать диагностику',
  'about.copied': 'Диагностика скопирована. Вставьте её в сообщение об ошибке.',
  'about.runtime-licences': 'Electron и Chromium',
  'about.runtime-licences-detail': 'В файле рядом с программой.',
  'about.show-file': 'Показать файл',
  'about.licences': 'Лицензии сторонних компонентов',
};
