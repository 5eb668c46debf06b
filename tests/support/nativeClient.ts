import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildClient } from '../../scripts/package/buildClient.ts';

let built: Promise<string> | null = null;

/** The path of the client in C, built with sanitizers: it ends with a report where it does what C leaves undefined. */
export function nativeClient(): Promise<string> {
  built ??= (async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'stint-client-')), 'app', 'bin', 'stint');
    const { platform, arch } = process;
    await buildClient({ platform, arch }, path, ['-g', '-fsanitize=address,undefined', '-fno-sanitize-recover=all']);
    return path;
  })();
  return built;
}

/** What sanitizers are told by the environment. Leaks of a process that ends are none. */
export const sanitizers = { ASAN_OPTIONS: 'detect_leaks=0:exitcode=99', UBSAN_OPTIONS: 'print_stacktrace=1' };
