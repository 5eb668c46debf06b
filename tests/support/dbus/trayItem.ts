import { Variant } from '@jellybrick/dbus-next';
import type { MessageBus } from '@jellybrick/dbus-next';
import { call } from './trayHost.ts';

const ITEM = 'org.kde.StatusNotifierItem';
const MENU = 'com.canonical.dbusmenu';

export type MenuItem = { readonly id: number; readonly label: string; readonly type: string };

/** A tray item as a panel sees it, over D-Bus. */
export class TrayItem {
  readonly #bus: MessageBus;
  readonly #service: string;
  readonly #path: string;

  constructor(bus: MessageBus, service: string, path: string) {
    this.#bus = bus;
    this.#service = service;
    this.#path = path;
  }

  /** The tooltip's text; Electron puts it in the third field. */
  async tooltip(): Promise<string> {
    const [, , text] = (await this.#property('ToolTip')) as [string, unknown, string, string];
    return text;
  }

  /** The picture's bytes (ARGB32), all sizes in a row. */
  async icon(): Promise<Buffer> {
    const pixmaps = (await this.#property('IconPixmap')) as [number, number, Buffer][];
    return Buffer.concat(pixmaps.map(([, , data]) => Buffer.from(data)));
  }

  /** Its largest picture, a square of so many px. */
  async picture(): Promise<{ readonly width: number; readonly rgba: Buffer }> {
    const pixmaps = (await this.#property('IconPixmap')) as [number, number, Buffer][];
    const [width = 0, , argb = Buffer.alloc(0)] = pixmaps.toSorted((a, b) => b[0] - a[0])[0] ?? [];
    const rgba = Buffer.from(argb);
    for (let at = 0; at < rgba.length; at += 4)
      rgba.writeUInt32BE(((rgba.readUInt32BE(at) << 8) | (rgba[at] ?? 0)) >>> 0, at);
    return { width, rgba };
  }

  /** The menu's items from top to bottom. */
  async menu(): Promise<MenuItem[]> {
    const path = await this.#menuPath();
    const [, root] = await call(this.#bus, [this.#service, path, MENU, 'GetLayout'], 'iias', [0, -1, []]);
    const [, , children] = root as [number, unknown, Variant<[number, Record<string, Variant>, unknown]>[]];
    return children.map(({ value: [id, properties] }) => ({
      id,
      label: (properties['label']?.value ?? '') as string,
      type: (properties['type']?.value ?? 'standard') as string,
    }));
  }

  /** Clicks the first item whose label contains the text. */
  async click(text: string): Promise<void> {
    // A menu that was just replaced gives its items other ids: then the new one is read.
    await this.#clickOnce(text).catch(() => this.#clickOnce(text));
  }

  async #clickOnce(text: string): Promise<void> {
    const items = await this.menu();
    const item = items.find(({ label }) => label.includes(text));
    if (!item) throw new Error(`No “${text}” among ${items.map(({ label }) => label).join(', ')}`);
    const event = [item.id, 'clicked', new Variant('s', ''), 0];
    await call(this.#bus, [this.#service, await this.#menuPath(), MENU, 'Event'], 'isvu', event);
  }

  /** A click on the icon itself. */
  async activate(): Promise<void> {
    await call(this.#bus, [this.#service, this.#path, ITEM, 'Activate'], 'ii', [0, 0]);
  }

  async #menuPath(): Promise<string> {
    return String(await this.#property('Menu'));
  }

  async #property(name: string): Promise<unknown> {
    const target = [this.#service, this.#path, 'org.freedesktop.DBus.Properties', 'Get'] as const;
    const [variant] = await call(this.#bus, target, 'ss', [ITEM, name]);
    return (variant as Variant).value;
  }
}
