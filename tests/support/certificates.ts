import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A certificate and its key, as paths of PEM files. */
export type Certificate = { readonly certificate: string; readonly key: string };

/** The settings of the system's own openssl would add to what is asked for here. */
const settings = '[req]\ndistinguished_name = name\nprompt = no\n[name]\nCN = Stint test\n';

/** A certificate authority of its own, which vouches for whoever is named. Needs openssl 3. */
export function makeAuthority(folder: string) {
  const config = join(folder, 'openssl.cnf');
  writeFileSync(config, settings);
  function make(name: string, extensions: readonly string[], ...more: string[]): Certificate {
    const made = { certificate: join(folder, `${name}.crt`), key: join(folder, `${name}.key`) };
    const files = ['-out', made.certificate, '-keyout', made.key];
    const added = extensions.flatMap((extension) => ['-addext', extension]);
    const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-noenc'];
    const words = ['req', '-x509', '-config', config, '-subj', `/CN=${name}`, '-days', '2', ...key, ...files, ...added];
    execFileSync('openssl', [...words, ...more], { stdio: 'pipe' });
    return made;
  }
  const own = make('authority', ['basicConstraints=critical,CA:TRUE', 'keyUsage=keyCertSign']);
  const signed = ['-CA', own.certificate, '-CAkey', own.key];
  return {
    /** Whom to trust. */
    certificate: own.certificate,
    /** For a server with these names, as openssl writes them: `DNS:localhost,IP:127.0.0.1`. */
    server: (name: string, names: string): Certificate => make(name, [`subjectAltName=${names}`], ...signed),
    client: (name: string): Certificate => make(name, ['extendedKeyUsage=clientAuth'], ...signed),
  };
}
