import type { rejections as en } from '../en/rejections.ts';

/** Russian: what was wrong and what to do. */
export const rejections: Readonly<Record<keyof typeof en, string>> = {
  'rejection.task-not-found': 'Этой задачи больше нет. Возможно, её удалили в другом месте.',
  'rejection.title-empty': 'Сначала дайте задаче название.',
  'rejection.title-too-long':
    'В названии может быть не больше {max, plural, one {# символа} other {# символов}}; сейчас {length, number}.',
  'rejection.project-not-found': 'Этого проекта больше нет. Возможно, его удалили в другом месте.',
  'rejection.project-name-wrong': 'Дайте проекту название длиной от 1 до {max, number} символов.',
  'rejection.project-name-taken': 'Проект «{name}» уже есть.',
  'rejection.client-not-found': 'Этого клиента больше нет. Возможно, его удалили в другом месте.',
  'rejection.client-name-wrong': 'Введите имя клиента: от 1 до {max, number} символов.',
  'rejection.client-name-taken': 'Клиент «{name}» уже есть.',
  'rejection.rates-too-many':
    'Ставка может меняться не больше {max, number} раз. Сначала удалите изменение, которое больше не нужно.',
  'rejection.invoice-not-found': 'Этого счёта больше нет. Возможно, его удалили в другом месте.',
  'rejection.invoice-reference-wrong': 'Введите номер счёта: от 1 до {max, number} символов.',
  'rejection.nothing-to-bill': 'Отмечать нечего: эти записи уже в счетах или ещё не завершены.',
  'rejection.entry-billed':
    '{count, plural, =1 {За эту запись уже выставлен счёт} one {За # запись уже выставлен счёт} few {За # записи уже выставлен счёт} many {За # записей уже выставлен счёт} other {За # записи уже выставлен счёт}}. Всё равно продолжить?',
  'rejection.tags-wrong':
    'Метка — слово без пробелов, # и @, не длиннее {length, number} символов; у задачи не больше {count, number} меток.',
  'rejection.notes-too-long': 'В заметках может быть не больше {max, number} символов; сейчас {length, number}.',
  'rejection.estimate-wrong': 'Введите оценку больше нуля.',
  'rejection.due-wrong': 'Такого дня нет.',
  'rejection.planned-wrong': 'Такого дня или времени нет.',
  'rejection.recurrence-wrong': 'Stint не умеет повторять задачу таким образом.',
  'rejection.parent-wrong': 'Подзадачу можно добавить только к существующей задаче, которая сама не подзадача.',
  'rejection.nothing-to-undo': 'Отменять нечего.',
  'rejection.nothing-to-redo': 'Повторять нечего.',
  'rejection.shortcut-invalid': 'Система не принимает такое сочетание клавиш. Нажмите другое.',
  'rejection.shortcut-taken': 'Это сочетание занято другой программой. Прежнее осталось; нажмите другое.',
  'rejection.shortcut-own': 'Это сочетание уже назначено в Stint. Прежнее осталось; нажмите другое.',
  'rejection.tool-taken': 'В {path} уже есть другая программа. Сначала удалите её.',
  'rejection.tool-failed': 'Не удалось изменить команду stint ({detail}).',
  'rejection.login-failed': 'Система отклонила изменение ({detail}). Ничего не изменилось.',
  'rejection.team-address': 'Компьютер с таким именем не найден ({detail}). Проверьте адрес брокера.',
  'rejection.team-refused':
    'Этот адрес не отвечает ({detail}). Проверьте адрес и порт, запущен ли брокер и нужен ли ему mqtts:// или mqtt://.',
  'rejection.team-tls': 'Соединение небезопасно: сертификат брокера или ваш собственный недействителен ({detail}).',
  'rejection.team-login': 'Брокер не принял это имя пользователя, пароль или сертификат ({detail}).',
  'rejection.team-rights':
    'У вас нет прав на топики этой команды ({detail}). Проверьте название команды или обратитесь к владельцу брокера.',
  'rejection.team-silent': 'Брокер не отвечает. Проверьте адрес и порт.',
  'rejection.team-lost':
    'Соединение прервалось. Stint восстановит его сам и передаст команде всё, что вы сделаете за это время.',
  'rejection.team-offline': 'Нет сети. Stint подключится снова, когда она появится.',
  'rejection.team-taken':
    'Под вашим именем подключён другой компьютер с копией ваших данных. Отключите команду на одном из них.',
  'rejection.team-flood':
    'Брокер присылает больше, чем Stint готов принять ({detail}), поэтому соединение закрыто. Проверьте адрес или обратитесь к владельцу брокера.',
  'rejection.team-failed': 'Не удалось подключиться: {detail}',
  'rejection.team-not-on': 'Вы не подключены к команде: «Настройки → Команда».',
  'rejection.team-full':
    'В команде уже {max, plural, one {# общий таймер} few {# общих таймера} many {# общих таймеров} other {# общего таймера}}. Сначала уберите один из них.',
  'rejection.team-hidden': 'Вы скрыты от команды. Сначала отключите это на странице команды.',
  'rejection.team-incomplete': 'Сначала укажите адрес брокера, название команды и своё имя.',
  'rejection.team-plain':
    'То, что вы передаёте этому брокеру, могут перехватить. Используйте mqtts:// или wss:// либо подтвердите это ниже.',
  'rejection.team-secret-missing':
    'Пароль или ключ команды недоступен: он был введён для другого брокера, или на этом компьютере нет хранилища паролей. Введите его снова: «Настройки → Команда».',
  'rejection.team-timer-gone': 'Команда больше не делится этим таймером.',
  'rejection.team-timer-stuck':
    'Таймер «{title}» исчерпал число изменений. Уберите его из своего списка и создайте новый общий таймер.',
  'rejection.team-stands-already': 'Таймер «{title}» не запущен.',
  'rejection.team-runs-already': 'Вы уже работаете над «{title}».',
  'rejection.team-shared-already': '«{title}» — уже общий таймер.',
  'rejection.team-key-wrong': 'Это не ключ команды. В ключе 43 буквы и цифры; вставьте его целиком.',
  'rejection.links-failed': 'Система не передаёт ссылки программе Stint ({detail}).',
  'rejection.link-unknown':
    'Stint не поддерживает такую ссылку. Поддерживаются stint://start?title=… и stint://toggle.',
  'rejection.links-off': 'Ссылка не открыта: ссылки выключены («Настройки → Интеграции»).',
  'rejection.entry-not-found': 'Этой записи больше нет. Возможно, её изменили в другом месте.',
  'rejection.entry-empty': 'Конец должен быть позже начала.',
  'rejection.entry-in-future': 'Текущая запись не может начаться в будущем. Выберите время раньше.',
  'rejection.several-running':
    '{count, plural, one {Запущен # таймер} few {Запущены # таймера} many {Запущено # таймеров} other {Запущено # таймера}}. Выберите, какой оставить, или сначала приостановите остальные.',
  'rejection.entry-ends-in-future': 'Текущая запись не может закончиться в будущем. Выберите время раньше.',
  'rejection.entry-long':
    'Запись продлится {hours, plural, one {# час} few {# часа} many {# часов} other {# часа}}. Всё верно?',
  'rejection.entry-overlaps':
    '{count, plural, one {Здесь уже есть запись «{title}»} few {Здесь уже есть # записи} many {Здесь уже есть # записей} other {Здесь уже есть # записи}}.',
  'rejection.entry-running': 'Эта задача уже запущена. Сначала приостановите её.',
  'rejection.entry-other-task': 'Объединить можно только записи одной задачи.',
  'rejection.entry-no-end-before': 'До этой записи нет ни одной завершённой.',
  'rejection.entry-no-times': 'Сначала укажите время этой записи: известны только день и длительность.',
  'rejection.split-outside': 'Выберите время между началом и концом записи.',
  'rejection.note-too-long':
    'В заметке может быть не больше {max, plural, one {# символа} few {# символов} many {# символов} other {# символа}}, здесь — {length, number}.',
  'rejection.away-answered': 'На этот вопрос уже ответили.',
  'rejection.bad-request': 'Stint не понял запрос ({detail}). Ничего не изменилось.',
  'rejection.command-not-allowed': 'Отсюда эту команду отправить нельзя ({command}).',
  'rejection.command-unavailable': 'Сейчас это недоступно.',
  'rejection.setting-protected': 'Это можно изменить только в настройках Stint ({setting}).',
  'rejection.undo-protected': 'Изменение настроек можно отменить только в самом Stint.',
  'rejection.licences-missing': 'В этом пакете нет файла с этими лицензиями.',
  'rejection.log-empty': 'Ошибок пока не было.',
  'rejection.api-host': 'Этот API — только для программ на этом компьютере: используйте 127.0.0.1 или localhost.',
  'rejection.api-origin': 'У этой страницы нет доступа к API. Добавьте её: «Настройки → Интеграции».',
  'rejection.api-method': 'Для чтения используйте GET, для команд — POST.',
  'rejection.api-token':
    'Токен отсутствует или неверен. Он указан в разделе «Настройки → Интеграции»; передайте его как Authorization: Bearer ТОКЕН или ?token=ТОКЕН.',
  'rejection.api-path': 'Здесь ничего нет. Попробуйте /v1/state, /v1/events или /v1/openapi.json.',
  'rejection.api-large': 'Запрос слишком большой.',
  'rejection.api-read-only':
    'Этот токен или эта страница — только для чтения. Для команд нужен полный доступ: «Настройки → Интеграции».',
  'rejection.api-busy': 'Подключено слишком много программ. Закройте одну из них.',
  'rejection.store-full': 'На диске нет места. Ничего не сохранено; освободите место и попробуйте ещё раз.',
  'rejection.store-read-only':
    'Stint не может писать в свою базу данных. Ничего не сохранено; разрешите запись и попробуйте ещё раз.',
  'rejection.store-locked': 'База данных занята другой программой. Ничего не сохранено; попробуйте чуть позже.',
  'rejection.store-unreachable':
    'База данных недоступна. Ничего не сохранено; попробуйте ещё раз, когда её диск снова будет доступен.',
  'rejection.store-failed': 'Не удалось сохранить изменение ({detail}). Ничего не изменилось; попробуйте ещё раз.',
  'rejection.backup-full':
    'Копия не создана: в папке {folder} нет места. Освободите его или выберите другую папку: «Настройки → Данные».',
  'rejection.backup-read-only':
    'Копия не создана: Stint не может писать в папку {folder}. Разрешите запись или выберите другую папку: «Настройки → Данные».',
  'rejection.backup-locked': 'Копия не создана: файл в папке {folder} занят другой программой. Попробуйте чуть позже.',
  'rejection.backup-unreachable':
    'Резервные копии недоступны: {folder}. Подключите диск с ними или выберите другую папку: «Настройки → Данные».',
  'rejection.backup-failed':
    'Копия в папке {folder} не создана ({detail}). Выберите другую папку: «Настройки → Данные».',
  'rejection.backup-unsound':
    'Копия не создана: она не прошла проверку ({detail}). Прежние копии целы; восстановите последнюю из них.',
  'rejection.restore-gone': 'Этой копии больше нет в папке. Выберите другую.',
  'rejection.restore-damaged': 'Эта копия повреждена, данные не восстановлены ({detail}). Выберите другую.',
  'rejection.restore-newer': 'Эта копия создана более новой версией Stint. Чтобы использовать её, обновите Stint.',
  'rejection.import-unreadable': '{why}',
  'rejection.import-busy': 'Уже идёт другой импорт. Повторите попытку, когда он закончится.',
  'rejection.import-file': 'Не удалось прочитать файл ({detail}).',
  'rejection.export-file': 'Не удалось сохранить файл ({detail}). Выберите другую папку.',
  'rejection.export-print': 'Не удалось создать отчёт для клиента ({detail}).',
};
