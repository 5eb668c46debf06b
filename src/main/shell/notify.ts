import { Notification } from 'electron';

/** Held until they are gone: a notification that is swept up no longer hears a click. */
const shown = new Set<Notification>();

/** A quiet system notification; nothing where the system shows none. */
export function notify(title: string, body: string, onClick = () => {}): void {
  if (!Notification.isSupported()) return;
  const notification = new Notification({ title, body, silent: true });
  shown.add(notification);
  notification.on('click', onClick);
  notification.on('close', () => shown.delete(notification));
  notification.show();
}
