/** English: what was wrong and what to do. */
export const rejections = {
  // Rejections: what was wrong and what to do.
  'rejection.task-not-found': 'This task is no longer there. It may have been deleted elsewhere.',
  'rejection.title-empty': 'Give the task a title first.',
  'rejection.title-too-long': 'A title can have {max, number} characters at most; this one has {length, number}.',
  'rejection.project-not-found': 'This project is no longer there. It may have been deleted elsewhere.',
  'rejection.project-name-wrong': 'Give the project a name of 1 to {max, number} characters.',
  'rejection.project-name-taken': 'There is a project “{name}” already.',
  'rejection.tags-wrong':
    'A tag is a word without blanks, # or @, of up to {length, number} characters; a task has up to {count, number} of them.',
  'rejection.notes-too-long': 'Notes can have {max, number} characters; these have {length, number}.',
  'rejection.estimate-wrong': 'An estimate must be longer than nothing.',
  'rejection.due-wrong': 'There is no such day.',
  'rejection.nothing-to-undo': 'There is nothing to undo.',
  'rejection.nothing-to-redo': 'There is nothing to redo.',
  'rejection.shortcut-invalid': 'This is not a shortcut the system accepts. Press another one.',
  'rejection.shortcut-taken': 'Another program holds this shortcut. The old one is kept; press another one.',
  'rejection.shortcut-own': 'Another of Stint’s shortcuts has these keys. The old ones are kept; press others.',
  'rejection.login-failed': 'The system did not take this ({detail}). It stays as it was.',
  'rejection.team-address': 'No computer of that name was found ({detail}). Check the address of the broker.',
  'rejection.team-refused':
    'Nothing answers there ({detail}). Check address and port, whether the broker runs, and whether it wants mqtts:// or mqtt://.',
  'rejection.team-tls':
    'The connection is not secure: the broker’s certificate, or your own, does not hold ({detail}).',
  'rejection.team-login': 'The broker does not take this user, password or certificate ({detail}).',
  'rejection.team-rights':
    'The broker lets you in, but not to the topics of this team ({detail}). Check the name of the team, or ask whoever runs the broker.',
  'rejection.team-silent': 'The broker does not answer. Check address and port.',
  'rejection.team-lost':
    'The connection was lost. Stint tries again by itself; what you do meanwhile is told to the team then.',
  'rejection.team-offline': 'This computer has no network. Stint goes on by itself when there is one.',
  'rejection.team-taken':
    'Another computer is connected as you: it has a copy of your data. Turn the team off in one of them.',
  'rejection.team-flood':
    'The broker sends more than Stint accepts ({detail}), so the connection was closed. Check the address, or ask whoever runs the broker.',
  'rejection.team-failed': 'It failed: {detail}',
  'rejection.team-not-on': 'You are not connected to a team. See Settings, Team.',
  'rejection.team-full':
    'The team shares {max, plural, one {# timer} other {# timers}} already. Stop sharing one of them first.',
  'rejection.team-hidden': 'You are hidden from the team. Show yourself again first, on the page of the team.',
  'rejection.team-incomplete': 'The address of the broker, the name of the team and your own name are needed first.',
  'rejection.team-plain':
    'What you say to this broker could be read on the way. Use mqtts:// or wss://, or confirm it below.',
  'rejection.team-secret-missing':
    'The password or the key of the team is not known: it was entered for another broker, or this desktop has no keyring. Enter it again in Settings, Team.',
  'rejection.team-timer-gone': 'The team does not share this timer any more.',
  'rejection.team-timer-stuck':
    '“{title}” can’t be changed any more: somebody used up its changes. Remove it from your list and share a new timer.',
  'rejection.team-stands-already': '“{title}” isn’t running.',
  'rejection.team-runs-already': 'You’re already working on “{title}”.',
  'rejection.team-shared-already': '“{title}” is shared with the team already.',
  'rejection.team-key-wrong': 'This is no key of a team. A key has 43 letters and digits; paste all of it.',
  'rejection.links-failed': 'The system does not hand links to Stint ({detail}).',
  'rejection.link-unknown':
    'A link asked for something that Stint does not know. It knows stint://start?title=… and stint://toggle.',
  'rejection.links-off': 'A link was not followed: links are off in Settings, Feed.',
  'rejection.entry-not-found': 'This entry is no longer there. It may have been changed elsewhere.',
  'rejection.entry-empty': 'The end must be later than the start.',
  'rejection.entry-in-future': 'A running entry cannot start in the future. Choose an earlier time.',
  'rejection.several-running':
    '{count, plural, one {# timer is} other {# timers are}} running. Say which one keeps running, or pause the others first.',
  'rejection.entry-ends-in-future': 'A running entry cannot end in the future. Choose an earlier time.',
  'rejection.entry-long': 'This entry would be {hours, plural, one {# hour} other {# hours}} long. Is that right?',
  'rejection.entry-overlaps': '{count, plural, one {An entry of “{title}” is} other {# entries are}} there already.',
  'rejection.entry-running': 'This task is running already. Pause it first.',
  'rejection.entry-other-task': 'Only entries of the same task can be merged.',
  'rejection.entry-no-end-before': 'No entry ended before this one.',
  'rejection.split-outside': 'Choose a time between the start and the end of the entry.',
  'rejection.note-too-long': 'A note can have {max, number} characters at most; this one has {length, number}.',
  'rejection.away-answered': 'This was answered already.',
  'rejection.bad-request': 'Stint did not understand the request ({detail}). Nothing was changed.',
  'rejection.setting-protected': 'This can only be changed in Stint’s own settings ({setting}).',
  'rejection.undo-protected': 'A change of settings can only be undone in Stint itself.',
  'rejection.log-empty': 'No errors so far, so there is no log.',
  'rejection.feed-host': 'This feed is for programs of this computer: ask 127.0.0.1 or localhost.',
  'rejection.feed-origin': 'This page may not use the feed. Let it in in Settings, Feed.',
  'rejection.feed-method': 'Ask with GET, or send a command with POST.',
  'rejection.feed-token':
    'The token is missing or wrong. It is in Settings, Feed: Authorization: Bearer TOKEN, or ?token=TOKEN.',
  'rejection.feed-path': 'There is nothing here. Try /v1/state, /v1/events or /v1/openapi.json.',
  'rejection.feed-large': 'This is larger than any command.',
  'rejection.feed-read-only': 'This token or page is read-only. Commands need full access: Settings, Feed.',
  'rejection.feed-busy': 'Too many programs are listening. Close one of them.',
  'rejection.store-full': 'The disk is full. Nothing was saved; make room and try again.',
  'rejection.store-read-only': 'Stint may only read its database. Nothing was saved; let it write there and try again.',
  'rejection.store-locked': 'Another program holds the database. Nothing was saved; try again in a moment.',
  'rejection.store-unreachable': 'The database cannot be reached. Nothing was saved; when its disk is back, try again.',
  'rejection.store-failed': 'The change could not be saved ({detail}). Nothing was changed; try again.',
  'rejection.backup-full':
    'No backup was made: there is no room left in {folder}. Make some, or choose another folder in Settings, Data.',
  'rejection.backup-read-only':
    'No backup was made: Stint may not write to {folder}. Allow it, or choose another folder in Settings, Data.',
  'rejection.backup-locked': 'No backup was made: another program holds a file in {folder}. Try again in a moment.',
  'rejection.backup-unreachable':
    'The backups cannot be reached: {folder}. Connect the disk they are on, or choose another folder in Settings, Data.',
  'rejection.backup-failed': 'No backup was made in {folder} ({detail}). Choose another folder in Settings, Data.',
  'rejection.backup-unsound':
    'No backup was made: the copy did not pass its check ({detail}). The backups you have are untouched; restore the latest of them.',
  'rejection.restore-gone': 'This backup is no longer in the folder. Choose another one.',
  'rejection.restore-damaged': 'This backup is damaged and was not used ({detail}). Choose another one.',
  'rejection.restore-newer': 'This backup was made by a newer Stint. Install the newest Stint to use it.',
} as const;
