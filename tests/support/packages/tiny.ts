import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The file that the tiny packages install; it holds their version. */
export const INSTALLED = 'usr/share/stint/version';

/** Makes `stint_VERSION_amd64.deb` of one file in `folder`. */
export function makeTinyDeb(folder: string, version: string): void {
  withTree(version, (tree) => {
    const control = `Package: stint
Version: ${version}
Architecture: amd64
Maintainer: Anna <anna@example.org>
Description: A tiny package
`;
    mkdirSync(join(tree, 'DEBIAN'));
    writeFileSync(join(tree, 'DEBIAN', 'control'), control);
    const path = join(folder, `stint_${version}_amd64.deb`);
    execFileSync('dpkg-deb', ['--root-owner-group', '--build', tree, path], { stdio: 'pipe' });
  });
}

/** Makes `stint-VERSION-1.x86_64.rpm` of one file in `folder`. */
export function makeTinyRpm(folder: string, version: string): void {
  withTree(version, (tree) => {
    const spec = join(tree, 'stint.spec');
    writeFileSync(
      spec,
      `Name: stint
Version: ${version}
Release: 1
Summary: A tiny package
License: MIT
%description
A tiny package.
%install
install -D -m 0644 ${join(tree, INSTALLED)} %{buildroot}/${INSTALLED}
%files
/${INSTALLED}
`,
    );
    const defined = [
      `_topdir ${tree}/rpm`,
      `_rpmdir ${folder}`,
      '_rpmfilename %{NAME}-%{VERSION}-%{RELEASE}.%{ARCH}.rpm',
    ];
    const options = defined.flatMap((one) => ['--define', one]);
    execFileSync('rpmbuild', ['-bb', '--target', 'x86_64', ...options, spec], { stdio: 'pipe' });
  });
}

function withTree(version: string, use: (tree: string) => void): void {
  const tree = mkdtempSync(join(tmpdir(), 'stint-tree-'));
  mkdirSync(join(tree, INSTALLED, '..'), { recursive: true });
  writeFileSync(join(tree, INSTALLED), version);
  use(tree);
  rmSync(tree, { recursive: true });
}
