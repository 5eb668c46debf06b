import { Notification } from 'electron';
import { escapeMarkup } from '#shared/format/escapeMarkup.ts';
import type { NotificationAction } from '../core/ports.ts';

/** Kept until they are closed: a garbage-collected notification gets no click. */
const shown = new Set<Notification>();

/** Shows a quiet system notification, if the system supports them. */
export function notify(title: string, body: string, onClick = () => {}, action?: NotificationAction): void {
  if (!Notification.isSupported()) return;
  const actions = action ? [{ type: 'button' as const, text: action.text }] : [];
  // On Linux, the body is markup and the title is not (https://specifications.freedesktop.org/notification-spec).
  const shownBody = process.platform === 'linux' ? escapeMarkup(body) : body;
  const notification = new Notification({ title, body: shownBody, silent: true, actions });
  shown.add(notification);
  notification.on('click', onClick);
  if (action) notification.on('action', action.run);
  notification.on('close', () => shown.delete(notification));
  notification.show();
}
