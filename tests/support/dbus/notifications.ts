import { Message, MessageType, sessionBus } from '@jellybrick/dbus-next';

const NAME = 'org.freedesktop.Notifications';

/** Becomes the desktop's notification daemon on the session bus; `titles` and `bodies` are those of all notifications so far. */
export async function startNotifications() {
  const bus = sessionBus();
  const titles: string[] = [];
  const bodies: string[] = [];
  bus.addMethodHandler((message) => {
    const reply = (signature: string, body: unknown[]): boolean => {
      bus.send(Message.newMethodReturn(message, signature, body));
      return true;
    };
    if (message.type !== MessageType.METHOD_CALL || message.interface !== NAME) return false;
    if (message.member === 'GetServerInformation') return reply('ssss', ['test', 'test', '1', '1.2']);
    if (message.member === 'GetCapabilities') return reply('as', [['body', 'body-markup', 'actions']]);
    if (message.member === 'CloseNotification') return reply('', []);
    if (message.member !== 'Notify') return false;
    titles.push(String(message.body[3]));
    bodies.push(String(message.body[4]));
    return reply('u', [titles.length]);
  });
  await bus.requestName(NAME, 0);
  return {
    titles: (): readonly string[] => titles,
    /** As markup, which is what a body is. */
    bodies: (): readonly string[] => bodies,
    async stop() {
      await bus.releaseName(NAME);
      bus.disconnect();
    },
  };
}
