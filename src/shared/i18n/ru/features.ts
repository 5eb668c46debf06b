import type { features as en } from '../en/features.ts';

/** Russian: what features say. */
export const features: Readonly<Record<keyof typeof en, string>> = {
  'team.paused': 'Приостановлено для всех.',
  'team.paused-by': '{name}: пауза для всех.',
  // Start and end.
  'start.database-newer': 'Эта база данных создана более новой версией Stint.',
  'start.database-newer-detail':
    'Она не изменена: {path}\n\nОбновите Stint или запустите эту версию с другой папкой: stint --user-data-dir=ПАПКА',
  'start.database-failed': 'Stint не может открыть базу данных.',
  'start.database-failed-detail':
    'Она не изменена: {path}\n\nОшибка: {reason}. Проверьте, что папка доступна для записи и на диске есть место, и запустите Stint снова.',
  'start.folder-failed': 'Stint не может записать данные в {path}.',
  'start.folder-failed-detail':
    'Ошибка: {reason}. Разрешите запись в эту папку и запустите Stint снова либо укажите другую: stint --user-data-dir=ПАПКА',
  'start.quit': 'Выйти',
  'start.in-tray': 'Stint продолжает работать',
  'start.in-tray-detail': 'Его значок — в трее. Чтобы завершить работу, выберите в его меню «Выйти».',
  // Tray.
  'tray.today': 'Сегодня {time}',
  'tray.all-today': 'Все задачи сегодня {time}',
  'tray.times': '{session} за сеанс · {today} сегодня · {total} всего',
  'tray.status-idle': 'Таймер не запущен — сегодня {time}',
  'tray.resume-task': 'Продолжить «{title}»',
  'tray.pause-task': 'Приостановить «{title}»',
  'tray.start-task': 'Запустить «{title}»',
  'tray.team': 'Команда: {title}',
  'tray.team-start': 'Запустить «{title}» вместе с командой',
  'tray.team-pause': 'Приостановить «{title}» для всех',
  'tray.add': 'Добавить задачу…',
  'tray.show-mini': 'Показать мини-окно',
  'tray.hide-mini': 'Скрыть мини-окно',
  'tray.quit': 'Выйти',
  'team.connecting': 'Подключение…',
  'team.goes-on': 'Stint повторит попытку сам.',
  'team.settings': 'Настройки команды',
  'team.unreadable':
    'Не удалось расшифровать {count, plural, one {# сообщение} few {# сообщения} many {# сообщений} other {# сообщения}}. У всех ли один и тот же ключ?',
  'team.sees': 'Команде видно: {title}',
  'team.sees-nothing': 'Команде ничего не видно',
  'settings.teamHidden': 'Скрыть всё',
  'settings.teamHidden-detail': 'Независимо от того, что выбрано. Пока вы скрыты, вы не участвуете в общих таймерах.',
  'team.chosen-none':
    'Вы пока ничего не показываете. Откройте задачу клавишей Enter или проект клавишей P и включите «{name}».',
  'team.timers': 'Общие таймеры',
  'team.wall-detail': 'Прошло времени: пока работал хотя бы один человек.',
  'team.effort-detail': 'Отработано: сумма времени всех участников.',
  'team.no-timers':
    'Общих таймеров пока нет. Выберите задачу в списке и нажмите {keys}: её сможет запускать и приостанавливать каждый.',
  'team.join': 'Присоединиться к «{title}»',
  'team.pause': 'Приостановить «{title}» для всех',
  'team.more': 'Действия с «{title}»',
  'team.pause-all': 'Приостановить для всех',
  'team.unshare': 'Закрыть общий доступ',
  'team.forget': 'Убрать из моего списка',
  'team.clock-apart':
    'Часы команды и этого компьютера расходятся больше чем на сутки, поэтому общие таймеры здесь могут показывать неверное время. Проверьте дату, время и часовой пояс.',
  'team.beyond-members':
    'Ещё {count, plural, one {# человек не показан} few {# человека не показаны} many {# человек не показаны} other {# человека не показаны}}: участников больше, чем помещается в список.',
  'team.beyond-timers':
    'Ещё {count, plural, one {# таймер не показан} few {# таймера не показаны} many {# таймеров не показаны} other {# таймера не показаны}}: таймеров больше, чем помещается в список.',
  'team.you': 'Вы',
  'team.nobody-works': 'Сейчас над задачей никто не работает',
  'team.people': 'Участники',
  'team.here-count':
    '{count, plural, =0 {никого в сети} one {# человек в сети} few {# человека в сети} many {# человек в сети} other {# человека в сети}}',
  'team.nobody': 'Кроме вас, пока никого. Сообщите остальным адрес брокера, название команды и ключ.',
  'team.here': 'В сети',
  'team.gone': 'Не в сети',
  'team.nothing-shown': 'ничего не показывает',
  'team.last-seen': 'последний раз в сети в {time}',
  'team.last-seen-on': 'последний раз в сети: {date}, {time}',
  'team.shown': 'Показывать команде, пока запущено',
  'team.shown-detail': 'Только название и время.',
  'team.shown-project-detail': 'Только названия и время его задач.',
  'team.shown-by-project': 'Уже видно команде через проект.',
  'notice.no-tray-host':
    'Эта среда рабочего стола не показывает значки в трее, поэтому Stint остаётся в этом окне. В GNOME их возвращает расширение AppIndicator.',
  'notice.database-set-aside':
    'База данных повреждена. Она не удалена, а сохранена отдельно; вместо неё создана новая. Резервную копию можно восстановить в разделе «Настройки → Данные». Прежний файл: {path}',
  'notice.clock-set-on':
    'Часы компьютера перевели вперёд на {time}. Начало текущей записи сдвинуто вместе с ними, время таймера не изменилось.',
  'notice.clock-set-back':
    'Часы компьютера перевели назад на {time}. Начало текущей записи сдвинуто вместе с ними, время таймера не изменилось.',
  'notice.reminder-idle': 'Таймер не запущен. Вы над чем-то работаете?',
  'notice.reminder-long':
    'Таймер «{title}» запущен уже {hours, plural, one {# час} few {# часа} many {# часов} other {# часа}}. Не пора ли сделать перерыв?',
  'notice.reminder-budget':
    '{percent, plural, =100 {Бюджет проекта «{project}»{per, select, month { на этот месяц} other {}} исчерпан.} other {Израсходовано # % бюджета проекта «{project}»{per, select, month { на этот месяц} other {}}.}}',
  'notice.start': 'Запустить',
  'notice.link-start': 'Ссылка просит запустить «{title}».',
  'notice.link-toggle': 'Ссылка просит приостановить или продолжить таймер.',
  'notice.link-do': 'Разрешить',
  'notice.link-always': 'Всегда разрешать',
  'notice.turn-off': 'Отключить это напоминание',
  'notice.open-folder': 'Показать в папке',
  'away.title': 'Вас не было',
  'away.once':
    'Таймер «{title}»{others, plural, =0 {} other { и ещё #}} работал, пока вас не было: {since} — {until}, {total}.',
  'away.several':
    'Таймер «{title}»{others, plural, =0 {} other { и ещё #}} работал, пока вас не было {times, plural, one {# раз} few {# раза} many {# раз} other {# раза}} между {since} и {until}, всего {total}.',
  'away.ended':
    'Stint закрылся в {since}, таймер «{title}»{others, plural, =0 {} other { и ещё #}} работал. Запущен снова в {until}, спустя {total}.',
  'away.clock':
    'Когда Stint закрылся, таймер «{title}»{others, plural, =0 {} other { и ещё #}} работал. Потом часы компьютера перевели назад, поэтому прошедшее время неизвестно и не засчитано.',
  'away.resumed':
    'Таймер «{title}»{others, plural, =0 {} other { и ещё #}} снова запущен, как будто его не останавливали. Время {since} — {until}, {total}, теперь тоже засчитано.',
  'away.title-time': 'Спорное время',
  'away.keep': 'Оставить',
  'away.keep-unknown': 'Продолжить',
  'away.stop-unknown': 'Остановить в момент закрытия Stint',
  'away.subtract': 'Вычесть',
  'away.stop': 'Остановить в {since}',
  'away.give': 'Перенести в…',
  'away.split': 'Отдельной записью',
  'away.give-placeholder': 'В какую задачу?',
  'away.give-do': 'Перенести',
  // Первый запуск и новое в версии.
  'welcome.title': 'Добро пожаловать в Stint',
  'welcome.step': 'Шаг {at, number} из {of, number}',
  'welcome.skip': 'Пропустить',
  'welcome.back': 'Назад',
  'welcome.next': 'Далее',
  'welcome.start': 'Запустить',
  'welcome.look': 'Язык и тема',
  'welcome.shortcut': 'Одно сочетание клавиш на все случаи: пауза и продолжение из любой программы',
  'welcome.shortcut-try': 'Нажмите его, чтобы проверить.',
  'welcome.shortcut-tried': 'Есть! Сочетание работает.',
  'welcome.task': 'Над чем вы сейчас работаете?',
  'welcome.task-hint': 'Таймер запустится, когда вы нажмёте Enter.',
  'notice.updated': 'Stint обновлён до версии {version}.',
  'news.title': 'Что нового',
  'news.detail': 'Новое в этой версии.',
  'news.show': 'Показать',
  // Отрезки сосредоточенной работы.
  'focus.countdown-title': 'Обратный отсчёт',
  'focus.countdown-length': 'Длительность',
  'focus.countdown-start': 'Начать',
  'focus.countdown-detail': 'Отсчитывает время рядом с таймером и сообщит, когда оно выйдет.',
  'focus.over-work': 'Пора сделать перерыв',
  'focus.over-shortBreak': 'Перерыв окончен',
  'focus.over-longBreak': 'Долгий перерыв окончен',
  'focus.over-countdown': 'Время вышло',
  'focus.then-shortBreak': 'Короткий перерыв начался.',
  'focus.then-longBreak': 'Начался долгий перерыв. Отличная работа!',
  'focus.then-none': 'Начните следующий сеанс, когда будете готовы.',
  // Что не удалось показать.
  'trouble.crashes': 'Это окно постоянно закрывается из-за сбоя.',
  'trouble.crashes-detail': 'Скоро Stint попробует снова. Таймеры продолжают работать.',
  'away.give-new': 'Новая задача «{title}»',
};
