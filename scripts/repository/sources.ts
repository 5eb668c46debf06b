import { COMPONENT, SUITE } from './apt.ts';
import type { Package } from './packages.ts';

/** A file in which apt finds the repository at `url`; the key is inside, so it is the only file to add. */
export function aptSource(url: string, architectures: readonly string[], publicKey: string): string {
  const key = publicKey
    .trim()
    .split('\n')
    .map((line) => ` ${line === '' ? '.' : line}`);
  return `Types: deb
URIs: ${url}/deb
Suites: ${SUITE}
Components: ${COMPONENT}
Architectures: ${architectures.join(' ')}
Signed-By:
${key.join('\n')}
`;
}

/** A file in which dnf and zypper find the repository at `url`. The list of packages is signed, and holds their hashes. */
export const dnfSource = (url: string): string => `[stint]
name=Stint
baseurl=${url}/rpm
enabled=1
repo_gpgcheck=1
gpgcheck=0
gpgkey=${url}/stint.asc
`;

/** What a person types to add the repository at `url` and to install Stint. */
const STEPS = {
  deb: (url: string): string => `<h2>Debian, Ubuntu and what is made from them</h2>
<pre>curl -fsSL ${url}/stint.sources | sudo tee /etc/apt/sources.list.d/stint.sources
sudo apt update
sudo apt install stint</pre>
<p>To take it back: <code>sudo apt remove stint</code> and <code>sudo rm /etc/apt/sources.list.d/stint.sources</code>.</p>
`,
  rpm: (url: string): string => `<h2>Fedora and what is made from it</h2>
<pre>sudo curl -fsSL -o /etc/yum.repos.d/stint.repo ${url}/stint.repo
sudo dnf install stint</pre>
<h2>openSUSE</h2>
<pre>sudo zypper addrepo ${url}/stint.repo
sudo zypper install stint</pre>
`,
};

/** The page of the repository at `url`, for the kinds of packages that it has. */
export const instructions = (
  url: string,
  fingerprint: string,
  kinds: readonly Package['kind'][],
): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Stint for Linux</title>
<style>
body { font: 1rem/1.5 system-ui; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color-scheme: light dark }
pre { overflow-x: auto }
</style>
<h1>Stint for Linux</h1>
<p>Updates come with those of your system. The lists of packages are signed by the key ${fingerprint}.</p>
${kinds.map((kind) => STEPS[kind](url)).join('')}</html>
`;
