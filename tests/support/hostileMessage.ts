import fc from 'fast-check';

const uuid = fc.uuid();
const instant = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(null, 0, -1, 1e300, Number.MAX_SAFE_INTEGER));
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', ' ', '<img src=x onerror=alert(1)>', 'x'.repeat(501)),
);
/** What looks like a message, and may be one. */
export const hostileMessage = fc.record(
  {
    v: fc.constantFrom(1, 1, 1, 2),
    id: uuid,
    name: text,
    title: text,
    at: instant,
    task: fc.option(fc.record({ title: text, time_spent: instant, started_at: instant })),
    work: fc.array(fc.record({ timer: uuid, time_spent: instant, started_at: instant })),
    here: fc.boolean(),
    joined: instant,
    state: fc.constantFrom('running', 'paused', 'left', 'ended', 'on'),
    spent: instant,
    since: instant,
    clock: instant,
    author: uuid,
    from: fc.oneof(uuid, text),
    by: uuid,
    asked: instant,
    group: instant,
  },
  { requiredKeys: ['v'] },
);
/** Bytes that may be a message. */
export const hostilePayload = fc.oneof(
  hostileMessage.map((value) => Buffer.from(JSON.stringify(value))),
  fc.json().map((value) => Buffer.from(value)),
  fc.uint8Array({ maxLength: 200 }),
);
