import { DBusError, interface as dbus } from '@jellybrick/dbus-next';
import type { BareType } from '#shared/commands/command.ts';
import { APPLICATION_ID } from '#shared/model/applicationId.ts';
import type { Status } from './status.ts';

/** Executes a command; returns why it was rejected, or null. */
export type Execute = (type: BareType) => string | null;

const property = (signature: string) => ({ signature, access: dbus.ACCESS_READ }) as const;

/** The object on the bus: its properties can be read, and its methods are commands. */
export class StatusObject extends dbus.Interface {
  #status: Status;
  readonly #execute: Execute;

  constructor(status: Status, execute: Execute) {
    super(`${APPLICATION_ID}.Status1`);
    // The library's constructor shadows the members that are configured below.
    delete this.$properties;
    delete this.$methods;
    this.#status = status;
    this.#execute = execute;
  }

  // The library finds members by their names on the bus. Without setters nobody can write a property: it does not
  // stop after it has rejected that.
  get Running(): boolean {
    return this.#status.Running;
  }

  get Title(): string {
    return this.#status.Title;
  }

  get StartedAt(): number {
    return this.#status.StartedAt;
  }

  get TimeSpent(): number {
    return this.#status.TimeSpent;
  }

  get TodaySpent(): number {
    return this.#status.TodaySpent;
  }

  get Count(): number {
    return this.#status.Count;
  }

  Toggle(): void {
    this.#run('toggleTimer');
  }

  Resume(): void {
    this.#run('resumeLast');
  }

  SwitchBack(): void {
    this.#run('switchBack');
  }

  Show(): void {
    this.#run('showWindow');
  }

  #run(type: BareType): void {
    const why = this.#execute(type);
    if (why !== null) throw new DBusError(`${APPLICATION_ID}.Error.Rejected`, why);
  }

  /** Replaces the status, and emits what changed, if anything. */
  update(status: Status): void {
    const before: Readonly<Record<string, unknown>> = this.#status;
    const changed = Object.entries(status).filter(([name, value]) => value !== before[name]);
    this.#status = status;
    if (changed.length > 0) dbus.Interface.emitPropertiesChanged(this, Object.fromEntries(changed));
  }
}

StatusObject.configureMembers({
  properties: {
    Running: property('b'),
    Title: property('s'),
    StartedAt: property('x'),
    TimeSpent: property('x'),
    TodaySpent: property('x'),
    Count: property('u'),
  },
  methods: { Toggle: {}, Resume: {}, SwitchBack: {}, Show: {} },
});
