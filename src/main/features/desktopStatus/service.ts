import { once } from 'node:events';
import type { EventEmitter } from 'node:events';
import { NameFlag, RequestNameReply, sessionBus } from '@jellybrick/dbus-next';
import type { MessageBus } from '@jellybrick/dbus-next';
import { APPLICATION_ID } from '#shared/model/applicationId.ts';
import type { Disposable } from '../../core/ports.ts';
import type { Status } from './status.ts';
import { StatusObject } from './statusObject.ts';
import type { Execute } from './statusObject.ts';
import { messageOf } from '../../core/attempt.ts';

export type Service = Disposable & { publish(status: Status): void };

const OBJECT_PATH = `/${APPLICATION_ID.replaceAll('.', '/')}`;

/** Emits `error` if the bus cannot be reached or fails. The library's types do not include that. */
const errorsOf = (bus: MessageBus): EventEmitter => bus;
/** Emits `end` when the other side closes. The library has no public event for that. */
function connectionOf(bus: MessageBus): EventEmitter {
  const { _connection: connection } = bus as unknown as { readonly _connection: EventEmitter };
  return connection;
}

/**
 * Owns the application's name on the session bus and serves the status under it, until it is disposed. null: another
 * program owns the name. Rejects, with
 * nothing left open, if there is no session bus or it does not grant the name. `onLost` is called if the bus goes away later.
 */
export async function openService(
  status: Status,
  execute: Execute,
  onLost: (detail: string) => void,
): Promise<Service | null> {
  const bus = sessionBus();
  let isOpen = true;
  const close = (): void => {
    if (isOpen) bus.disconnect();
    isOpen = false;
  };
  const lose = (detail: string): void => {
    if (isOpen) onLost(detail);
    isOpen = false;
  };
  /** Rejects once the bus is gone: a call that is under way then never settles. */
  const gone = new Promise<never>((_resolve, reject) => {
    errorsOf(bus).on('error', reject);
    connectionOf(bus).once('end', () => reject(new Error('the session bus closed the connection')));
  });
  // A reply to a call that arrives while the connection closes would throw.
  bus.addMethodHandler(() => !isOpen);
  const object = new StatusObject(status, execute);
  bus.export(OBJECT_PATH, object);
  try {
    await Promise.race([once(bus, 'connect'), gone]);
    const reply = await Promise.race([bus.requestName(APPLICATION_ID, NameFlag.DO_NOT_QUEUE), gone]);
    if (reply === RequestNameReply.EXISTS) {
      close();
      return null;
    }
  } catch (error) {
    close();
    throw error;
  }
  gone.catch(({ message }: Error) => lose(message));
  return {
    publish(next) {
      if (!isOpen) return;
      try {
        object.update(next);
      } catch (error) {
        // The connection is closed before it says so.
        lose(messageOf(error));
      }
    },
    dispose: close,
  };
}
