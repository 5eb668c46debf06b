import type { rejections as en } from '../en/rejections.ts';

/** Russian: what was wrong and what to do. */
export const rejections: Readonly<Record<keyof typeof en, string>> = {
  'rejection.task-not-found': 'Этой задачи больше нет. Возможно, её удалили в другом месте.',
  'rejection.title-empty': 'Сначала дайте задаче название.',
  'rejection.title-too-long':
    'В названии может быть не больше {max, plural, one {# знака} other {# знаков}}; сейчас {length, number}.',
  'rejection.project-not-found': 'Этого проекта больше нет. Возможно, его удалили в другом месте.',
  'rejection.project-name-wrong': 'Дайте проекту название длиной от 1 до {max, number} знаков.',
  'rejection.project-name-taken': 'Проект «{name}» уже есть.',
  'rejection.tags-wrong':
    'Метка — слово без пробелов, # и @, не длиннее {length, number} знаков; у задачи их не больше {count, number}.',
  'rejection.notes-too-long': 'В заметках может быть не больше {max, number} знаков; сейчас {length, number}.',
  'rejection.estimate-wrong': 'Оценка должна быть больше нуля.',
  'rejection.due-wrong': 'Такого дня нет.',
  'rejection.nothing-to-undo': 'Отменять нечего.',
  'rejection.nothing-to-redo': 'Повторять нечего.',
  'rejection.shortcut-invalid': 'Система не принимает такое сочетание клавиш. Нажмите другое.',
  'rejection.shortcut-taken': 'Это сочетание занято другой программой. Прежнее осталось; нажмите другое.',
  'rejection.shortcut-own': 'Эти клавиши уже у другого сочетания Stint. Прежние сохранены; нажмите другие.',
  'rejection.login-failed': 'Система этого не приняла ({detail}). Всё осталось как было.',
  'rejection.team-address': 'Компьютера с таким именем нет ({detail}). Проверьте адрес брокера.',
  'rejection.team-refused':
    'Там никто не отвечает ({detail}). Проверьте адрес и порт, запущен ли брокер и нужен ли ему mqtts:// или mqtt://.',
  'rejection.team-tls': 'Соединение небезопасно: сертификат брокера или ваш собственный не принят ({detail}).',
  'rejection.team-login': 'Брокер не принимает это имя, пароль или сертификат ({detail}).',
  'rejection.team-rights':
    'Брокер вас впустил, но не к темам этой команды ({detail}). Проверьте название команды или спросите того, кто держит брокер.',
  'rejection.team-silent': 'Брокер не отвечает. Проверьте адрес и порт.',
  'rejection.team-lost':
    'Соединение прервалось. Stint подключится сам; всё, что вы сделаете до того, команда узнает потом.',
  'rejection.team-offline': 'У этого компьютера нет сети. Как только она появится, Stint продолжит сам.',
  'rejection.team-taken':
    'Под вашим именем подключён другой компьютер: у него копия ваших данных. Выключите команду на одном из них.',
  'rejection.team-flood':
    'Брокер присылает больше, чем Stint готов принять ({detail}), поэтому соединение закрыто. Проверьте адрес или спросите того, кто держит брокер.',
  'rejection.team-failed': 'Не получилось: {detail}',
  'rejection.team-not-on': 'Вы не подключены к команде. См. настройки, «Команда».',
  'rejection.team-full':
    'У команды уже {max, plural, one {# общий таймер} few {# общих таймера} many {# общих таймеров} other {# общего таймера}}. Сначала уберите один из них.',
  'rejection.team-hidden': 'Вы скрыты от команды. Сначала покажитесь снова на странице команды.',
  'rejection.team-incomplete': 'Сначала нужны адрес брокера, название команды и ваше имя.',
  'rejection.team-plain':
    'То, что вы передаёте этому брокеру, можно прочесть по дороге. Возьмите mqtts:// или wss:// либо подтвердите это ниже.',
  'rejection.team-secret-missing':
    'Пароль или ключ команды не известен: он был задан для другого брокера или у этого рабочего стола нет связки ключей. Введите его снова в настройках, «Команда».',
  'rejection.team-timer-gone': 'Команда больше не делится этим таймером.',
  'rejection.team-timer-stuck':
    'Таймер «{title}» больше нельзя изменить: кто-то исчерпал число изменений. Уберите его из своего списка и создайте новый общий таймер.',
  'rejection.team-stands-already': 'Таймер «{title}» не запущен.',
  'rejection.team-runs-already': 'Вы уже работаете над «{title}».',
  'rejection.team-shared-already': '«{title}» — уже общий таймер.',
  'rejection.team-key-wrong': 'Это не ключ команды. В ключе 43 буквы и цифры; вставьте его целиком.',
  'rejection.links-failed': 'Система не передаёт ссылки в Stint ({detail}).',
  'rejection.link-unknown': 'Ссылка просит того, чего Stint не знает. Он знает stint://start?title=… и stint://toggle.',
  'rejection.links-off': 'Ссылка не открыта: ссылки выключены в настройках, «Лента».',
  'rejection.entry-not-found': 'Этой записи больше нет. Возможно, её изменили в другом месте.',
  'rejection.entry-empty': 'Конец должен быть позже начала.',
  'rejection.entry-in-future': 'Идущая запись не может начаться в будущем. Выберите время раньше.',
  'rejection.several-running':
    '{count, plural, one {Запущен # таймер} few {Запущены # таймера} many {Запущено # таймеров} other {Запущено # таймера}}. Укажите, какой оставить, или сначала приостановите остальные.',
  'rejection.entry-ends-in-future': 'Текущая запись не может закончиться в будущем. Выберите время раньше.',
  'rejection.entry-long':
    'Запись продлится {hours, plural, one {# час} few {# часа} many {# часов} other {# часа}}. Всё верно?',
  'rejection.entry-overlaps':
    '{count, plural, one {Здесь уже есть запись «{title}»} few {Здесь уже есть # записи} many {Здесь уже есть # записей} other {Здесь уже есть # записи}}.',
  'rejection.entry-running': 'Эта задача уже идёт. Сначала приостановите её.',
  'rejection.entry-other-task': 'Объединить можно только записи одной задачи.',
  'rejection.entry-no-end-before': 'До этой записи ничего не заканчивалось.',
  'rejection.split-outside': 'Выберите время между началом и концом записи.',
  'rejection.note-too-long':
    'В заметке может быть не больше {max, plural, one {# символа} few {# символов} many {# символов} other {# символа}}, здесь — {length, number}.',
  'rejection.away-answered': 'На это уже ответили.',
  'rejection.bad-request': 'Stint не понял запрос ({detail}). Ничего не изменилось.',
  'rejection.setting-protected': 'Это можно изменить только в настройках самого Stint ({setting}).',
  'rejection.undo-protected': 'Изменение настроек можно отменить только в самом Stint.',
  'rejection.log-empty': 'Ошибок пока не было, поэтому журнала нет.',
  'rejection.feed-host': 'Эта лента — для программ этого компьютера: обращайтесь к 127.0.0.1 или localhost.',
  'rejection.feed-origin': 'Этой странице лента недоступна. Впустить её можно в настройках, «Лента».',
  'rejection.feed-method': 'Запрашивайте через GET, команды отправляйте через POST.',
  'rejection.feed-token':
    'Токена нет, или он неверен. Он в настройках, «Лента»: Authorization: Bearer ТОКЕН или ?token=ТОКЕН.',
  'rejection.feed-path': 'Здесь ничего нет. Попробуйте /v1/state, /v1/events или /v1/openapi.json.',
  'rejection.feed-large': 'Это больше любой команды.',
  'rejection.feed-read-only':
    'Этот токен или эта страница — только для чтения. Для команд нужен полный доступ: настройки, «Лента».',
  'rejection.feed-busy': 'Слишком много программ слушают. Закройте одну из них.',
  'rejection.store-full': 'На диске нет места. Ничего не сохранено; освободите место и попробуйте ещё раз.',
  'rejection.store-read-only':
    'Stint может только читать свою базу данных. Ничего не сохранено; разрешите запись и попробуйте ещё раз.',
  'rejection.store-locked': 'Базу данных держит другая программа. Ничего не сохранено; попробуйте чуть позже.',
  'rejection.store-unreachable':
    'База данных недоступна. Ничего не сохранено; когда её диск вернётся, попробуйте ещё раз.',
  'rejection.store-failed': 'Не удалось сохранить изменение ({detail}). Ничего не изменилось; попробуйте ещё раз.',
  'rejection.backup-full':
    'Копия не сделана: в папке {folder} кончилось место. Освободите его или выберите другую папку: «Настройки», «Данные».',
  'rejection.backup-read-only':
    'Копия не сделана: Stint не может писать в папку {folder}. Разрешите запись или выберите другую папку: «Настройки», «Данные».',
  'rejection.backup-locked': 'Копия не сделана: файл в папке {folder} держит другая программа. Попробуйте чуть позже.',
  'rejection.backup-unreachable':
    'Резервные копии недоступны: {folder}. Подключите их диск или выберите другую папку: «Настройки», «Данные».',
  'rejection.backup-failed':
    'Копия в папке {folder} не сделана ({detail}). Выберите другую папку: «Настройки», «Данные».',
  'rejection.backup-unsound':
    'Копия не сделана: она не прошла проверку ({detail}). Прежние копии целы; восстановите последнюю из них.',
  'rejection.restore-gone': 'Этой копии больше нет в папке. Выберите другую.',
  'rejection.restore-damaged': 'Эта копия повреждена и не использована ({detail}). Выберите другую.',
  'rejection.restore-newer':
    'Эта копия сделана более новой версией Stint. Чтобы использовать её, установите новейший Stint.',
};
