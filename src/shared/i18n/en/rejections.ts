/** English: what was wrong and what to do. */
export const rejections = {
  // Rejections: what was wrong and what to do.
  'rejection.task-not-found': 'This task no longer exists. It may have been deleted elsewhere.',
  'rejection.title-empty': 'Give the task a title first.',
  'rejection.title-too-long': 'A title can have {max, number} characters at most; this one has {length, number}.',
  'rejection.project-not-found': 'This project no longer exists. It may have been deleted elsewhere.',
  'rejection.project-name-wrong': 'Give the project a name of 1 to {max, number} characters.',
  'rejection.project-name-taken': 'A project called “{name}” already exists.',
  'rejection.client-not-found': 'This client no longer exists. It may have been deleted elsewhere.',
  'rejection.client-name-wrong': 'Give the client a name of 1 to {max, number} characters.',
  'rejection.client-name-taken': 'A client called “{name}” already exists.',
  'rejection.rates-too-many':
    'A rate can change {max, number} times at most. Remove a change that you no longer need first.',
  'rejection.invoice-not-found': 'This invoice no longer exists. It may have been removed elsewhere.',
  'rejection.invoice-reference-wrong': 'Enter an invoice reference of 1 to {max, number} characters.',
  'rejection.nothing-to-bill': 'Nothing to mark as billed: all of these entries are billed already, or still running.',
  'rejection.entry-billed':
    '{count, plural, one {This entry has been billed} other {# of these entries have been billed}}. Continue anyway?',
  'rejection.tags-wrong':
    'A tag is a word without spaces, # or @, with up to {length, number} characters. A task has up to {count, number} tags.',
  'rejection.notes-too-long': 'Notes can have {max, number} characters at most; these have {length, number}.',
  'rejection.estimate-wrong': 'Enter an estimate above zero.',
  'rejection.due-wrong': 'This day does not exist.',
  'rejection.nothing-to-undo': 'Nothing to undo.',
  'rejection.nothing-to-redo': 'Nothing to redo.',
  'rejection.shortcut-invalid': 'The system does not accept this shortcut. Press another one.',
  'rejection.shortcut-taken': 'Another program uses this shortcut. The old one is kept; press another one.',
  'rejection.shortcut-own': 'Another Stint shortcut has these keys. The old ones are kept; press others.',
  'rejection.tool-taken': 'Another program is at {path}. Remove it first.',
  'rejection.tool-failed': 'Could not change the command line tool ({detail}).',
  'rejection.login-failed': 'The system did not accept this ({detail}). Nothing was changed.',
  'rejection.team-address': 'No computer with that name was found ({detail}). Check the broker’s address.',
  'rejection.team-refused':
    'Nothing answers at this address ({detail}). Check the address and port, whether the broker is running, and whether it needs mqtts:// or mqtt://.',
  'rejection.team-tls': 'The connection is not secure: the broker’s certificate, or your own, is not valid ({detail}).',
  'rejection.team-login': 'The broker does not accept this user name, password or certificate ({detail}).',
  'rejection.team-rights':
    'The broker does not give you access to this team’s topics ({detail}). Check the team name, or ask whoever runs the broker.',
  'rejection.team-silent': 'The broker does not answer. Check the address and port.',
  'rejection.team-lost':
    'The connection was lost. Stint will keep trying; what you do meanwhile is sent when it is back.',
  'rejection.team-offline': 'This computer is offline. Stint reconnects when the network is back.',
  'rejection.team-taken':
    'Another computer is connected under your name with a copy of your data. Turn off Team on one of them.',
  'rejection.team-flood':
    'The broker sends more than Stint accepts ({detail}), so the connection was closed. Check the address, or ask whoever runs the broker.',
  'rejection.team-failed': 'The connection failed: {detail}',
  'rejection.team-not-on': 'You are not connected to a team. See Settings, Team.',
  'rejection.team-full':
    'The team already shares {max, plural, one {# timer} other {# timers}}. Stop sharing one of them first.',
  'rejection.team-hidden': 'You are hidden from the team. Show yourself on the Team page first.',
  'rejection.team-incomplete': 'Enter the broker’s address, the team name and your name first.',
  'rejection.team-plain':
    'Others on the network could read what you send to this broker. Use mqtts:// or wss://, or confirm it below.',
  'rejection.team-secret-missing':
    'The password or the team key is not available: it was entered for another broker, or this desktop has no keyring. Enter it again in Settings, Team.',
  'rejection.team-timer-gone': 'The team no longer shares this timer.',
  'rejection.team-timer-stuck':
    '“{title}” can no longer be changed: its changes are used up. Remove it from your list and share a new timer.',
  'rejection.team-stands-already': '“{title}” isn’t running.',
  'rejection.team-runs-already': 'You’re already working on “{title}”.',
  'rejection.team-shared-already': '“{title}” is already shared with the team.',
  'rejection.team-key-wrong': 'This is not a team key. A key has 43 letters and digits; paste all of it.',
  'rejection.links-failed': 'The system does not pass links to Stint ({detail}).',
  'rejection.link-unknown': 'Stint does not know this link. It knows stint://start?title=… and stint://toggle.',
  'rejection.links-off': 'The link was not opened: links are off in Settings, Integrations.',
  'rejection.entry-not-found': 'This entry no longer exists. It may have been changed elsewhere.',
  'rejection.entry-empty': 'The end must be later than the start.',
  'rejection.entry-in-future': 'A running entry cannot start in the future. Choose an earlier time.',
  'rejection.several-running':
    '{count, plural, one {# timer is} other {# timers are}} running. Choose which one keeps running, or pause the others first.',
  'rejection.entry-ends-in-future': 'A running entry cannot end in the future. Choose an earlier time.',
  'rejection.entry-long': 'This entry would be {hours, plural, one {# hour} other {# hours}} long. Is that right?',
  'rejection.entry-overlaps':
    '{count, plural, one {There is already an entry of “{title}” at this time} other {There are already # entries at this time}}.',
  'rejection.entry-running': 'This task is already running. Pause it first.',
  'rejection.entry-other-task': 'Only entries of the same task can be merged.',
  'rejection.entry-no-end-before': 'No entry ended before this one.',
  'rejection.entry-no-times': 'Set the times of this entry first: only its day and duration are known.',
  'rejection.split-outside': 'Choose a time between the start and the end of the entry.',
  'rejection.note-too-long': 'A note can have {max, number} characters at most; this one has {length, number}.',
  'rejection.away-answered': 'This question has already been answered.',
  'rejection.bad-request': 'Stint did not understand the request ({detail}). Nothing was changed.',
  'rejection.command-not-allowed': 'This command cannot be sent from here ({command}).',
  'rejection.command-unavailable': 'This is not available right now.',
  'rejection.setting-protected': 'This can only be changed in Stint’s own settings ({setting}).',
  'rejection.undo-protected': 'Changes to settings can only be undone in Stint itself.',
  'rejection.licences-missing': 'The file with these licenses is missing from this package.',
  'rejection.log-empty': 'There are no errors, so there is no log.',
  'rejection.api-host': 'This API is only for programs on this computer: use 127.0.0.1 or localhost.',
  'rejection.api-origin': 'This page does not have access to the API. Add it in Settings, Integrations.',
  'rejection.api-method': 'Use GET to read, or POST to send a command.',
  'rejection.api-token':
    'The token is missing or wrong. You find it in Settings, Integrations: Authorization: Bearer TOKEN, or ?token=TOKEN.',
  'rejection.api-path': 'There is nothing here. Try /v1/state, /v1/events or /v1/openapi.json.',
  'rejection.api-large': 'This request is larger than any command.',
  'rejection.api-read-only': 'This token or page is read-only. Commands need full access: Settings, Integrations.',
  'rejection.api-busy': 'Too many programs are connected. Close one of them.',
  'rejection.store-full': 'The disk is full. Nothing was saved; free up space and try again.',
  'rejection.store-read-only':
    'Stint cannot write to its database. Nothing was saved; allow it to write and try again.',
  'rejection.store-locked': 'Another program is using the database. Nothing was saved; try again in a moment.',
  'rejection.store-unreachable': 'The database cannot be reached. Nothing was saved; try again when its disk is back.',
  'rejection.store-failed': 'The change could not be saved ({detail}). Nothing was changed; try again.',
  'rejection.backup-full':
    'No backup was made: {folder} has no free space. Free some up, or choose another folder in Settings, Data.',
  'rejection.backup-read-only':
    'No backup was made: Stint cannot write to {folder}. Allow it to, or choose another folder in Settings, Data.',
  'rejection.backup-locked': 'No backup was made: another program is using a file in {folder}. Try again in a moment.',
  'rejection.backup-unreachable':
    'The backups cannot be reached: {folder}. Connect the disk they are on, or choose another folder in Settings, Data.',
  'rejection.backup-failed': 'No backup was made in {folder} ({detail}). Choose another folder in Settings, Data.',
  'rejection.backup-unsound':
    'No backup was made: the copy did not pass its check ({detail}). Your earlier backups are untouched; restore the latest one.',
  'rejection.restore-gone': 'This backup is no longer in the folder. Choose another one.',
  'rejection.restore-damaged': 'This backup is damaged and was not used ({detail}). Choose another one.',
  'rejection.restore-newer': 'This backup is from a newer version of Stint. Update Stint to use it.',
  'rejection.import-unreadable': '{why}',
  'rejection.import-busy': 'Another import is under way. Try again when it is done.',
  'rejection.import-file': 'The file could not be read ({detail}).',
  'rejection.export-file': 'The file could not be saved ({detail}). Choose another folder.',
  'rejection.export-print': 'The timesheet could not be made ({detail}).',
} as const;
