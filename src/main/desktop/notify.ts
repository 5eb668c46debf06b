import { Notification } from 'electron';
import { escapeMarkup } from '#shared/format/escapeMarkup.ts';
import type { NotificationAction } from '../core/ports.ts';

/** Held until they are gone: a notification that is swept up no longer hears a click. */
const shown = new Set<Notification>();

/** A quiet system notification; nothing where the system shows none. */
export function notify(title: string, body: string, onClick = () => {}, action?: NotificationAction): void {
  if (!Notification.isSupported()) return;
  const actions = action ? [{ type: 'button' as const, text: action.text }] : [];
  // On Linux the body is markup, the title is not (https://specifications.freedesktop.org/notification-spec).
  const shownBody = process.platform === 'linux' ? escapeMarkup(body) : body;
  const notification = new Notification({ title, body: shownBody, silent: true, actions });
  shown.add(notification);
  notification.on('click', onClick);
  if (action) notification.on('action', action.run);
  notification.on('close', () => shown.delete(notification));
  notification.show();
}
