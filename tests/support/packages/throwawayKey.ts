import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Makes a keyring with one new signing key. `remove` ends its agent and removes it. */
export function throwawayKey(): { readonly home: string; readonly remove: () => void } {
  // Short: the agent's socket is in it, and names of sockets have a limit.
  const home = mkdtempSync(join(tmpdir(), 'gpg-'));
  const env = { ...process.env, GNUPGHOME: home };
  const made = [
    '--batch',
    '--passphrase',
    '',
    '--quick-generate-key',
    'Test <test@example.org>',
    'ed25519',
    'sign',
    'never',
  ];
  execFileSync('gpg', made, { env, stdio: 'pipe' });
  return {
    home,
    remove: () => {
      execFileSync('gpgconf', ['--kill', 'all'], { env });
      rmSync(home, { recursive: true, force: true });
    },
  };
}
