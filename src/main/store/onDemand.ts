import type { Database, Statement } from 'better-sqlite3';

/** A statement that is compiled when it is first used. */
class LateStatement {
  #made: Statement | null = null;
  #plucks = false;
  readonly #compile: () => Statement;

  constructor(compile: () => Statement) {
    this.#compile = compile;
  }

  #statement(): Statement {
    return (this.#made ??= this.#plucks ? this.#compile().pluck() : this.#compile());
  }

  pluck(): this {
    this.#plucks = true;
    return this;
  }

  run(...values: unknown[]): unknown {
    return this.#statement().run(...values);
  }

  get(...values: unknown[]): unknown {
    return this.#statement().get(...values);
  }

  all(...values: unknown[]): unknown[] {
    return this.#statement().all(...values);
  }

  iterate(...values: unknown[]): IterableIterator<unknown> {
    return this.#statement().iterate(...values);
  }
}

/**
 * The same connection, with statements that are compiled when they are first used: a day needs few of them. One that is
 * wrong throws then.
 */
export function onDemand(db: Database): Database {
  const prepare = (sql: string) => new LateStatement(() => db.prepare(sql)) as unknown as Statement;
  return Object.create(db, { prepare: { value: prepare } }) as Database;
}
