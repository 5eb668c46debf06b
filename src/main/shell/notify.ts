import { Notification } from 'electron';

/** A quiet system notification; nothing where the system shows none. */
export function notify(title: string, body: string): void {
  if (Notification.isSupported()) new Notification({ title, body, silent: true }).show();
}
