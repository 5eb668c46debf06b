import { connect } from 'node:net';

// A process of its own with so many listeners of the feed: it tells its parent when the last of them has a change.
const [port = '', token = '', count = '0', way = 'events'] = process.argv.slice(2);
const now = (): number => performance.timeOrigin + performance.now();
const upgrade =
  'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n';
const head = `GET /v1/${way} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAuthorization: Bearer ${token}\r\n`;

/** How many have each revision. */
const having = new Map<number, number>();
for (let n = 0; n < Number(count); n++) {
  const socket = connect(Number(port), '127.0.0.1', () => socket.write(`${head}${way === 'ws' ? upgrade : ''}\r\n`));
  socket.setEncoding('latin1');
  socket.on('data', (text: string) => {
    for (const [, revision] of text.matchAll(/"revision":(\d+)/gu)) {
      const all = (having.get(Number(revision)) ?? 0) + 1;
      having.set(Number(revision), all);
      if (all === Number(count)) process.send?.({ revision: Number(revision), at: now() });
    }
  });
  socket.on('close', () => process.exit(1));
}
process.on('disconnect', () => process.exit(0));
