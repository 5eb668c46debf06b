import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The result of an apt command: whether it succeeded, and all that it wrote. */
export interface AptResult {
  readonly ok: boolean;
  readonly output: string;
}

/** An apt of its own: it knows no other repository, and installs into a folder, for any user. */
export interface ApartApt {
  /** The folder for `.sources` files. */
  readonly sources: string;
  readonly run: (...args: string[]) => AptResult;
}

/** Makes an apt that installs into `root`, an empty folder. */
export function apartApt(root: string): ApartApt {
  const folders = [
    'etc/apt/sources.list.d',
    'etc/apt/apt.conf.d',
    'etc/apt/preferences.d',
    'etc/apt/trusted.gpg.d',
    'var/lib/apt/lists/partial',
    'var/cache/apt/archives/partial',
    'var/log/apt',
    'var/lib/dpkg/info',
    'var/lib/dpkg/updates',
  ];
  for (const folder of folders) mkdirSync(join(root, folder), { recursive: true });
  for (const name of ['status', 'available']) writeFileSync(join(root, 'var/lib/dpkg', name), '');
  const config = join(root, 'apt.conf');
  writeFileSync(
    config,
    `Dir "${root}";
Dir::State::status "${root}/var/lib/dpkg/status";
APT::Architecture "amd64";
APT::Architectures { "amd64"; };
APT::Sandbox::User "";
DPkg::Options { "--root=${root}"; "--force-not-root"; "--force-script-chrootless"; "--log=${root}/dpkg.log"; };
`,
  );
  const env = { ...process.env, APT_CONFIG: config, LC_ALL: 'C', DEBIAN_FRONTEND: 'noninteractive' };
  return {
    sources: join(root, 'etc/apt/sources.list.d'),
    run: (...args) => {
      const { status, stdout, stderr } = spawnSync('apt-get', ['--yes', ...args], { env, encoding: 'utf8' });
      return { ok: status === 0, output: stdout + stderr };
    },
  };
}
