import { execFile } from 'node:child_process';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../runtime/paths.ts';
import { clientHeader } from './clientHeader.ts';

/** The system and the processor that a client is for, as Node names them. */
export type ClientTarget = { readonly platform: NodeJS.Platform; readonly arch: string };

type Compiler = { readonly command: string; readonly flags: readonly string[] };

const SOURCE = join(ROOT, 'src', 'cli', 'native', 'stint.c');
const warnings = ['-std=gnu99', '-O2', '-Wall', '-Wextra', '-Werror'];
const hardening = ['-fPIE', '-U_FORTIFY_SOURCE', '-D_FORTIFY_SOURCE=2', '-fstack-protector-strong'];
/** What else C compilers for Linux are called, by processor, where the client is not for this one. */
const crossLinux: Readonly<Record<string, string>> = { arm64: 'aarch64-linux-gnu-gcc', x64: 'x86_64-linux-gnu-gcc' };
const macArchs: Readonly<Record<string, readonly string[]>> = {
  arm64: ['-arch', 'arm64'],
  x64: ['-arch', 'x86_64'],
  universal: ['-arch', 'arm64', '-arch', 'x86_64'],
};

/** Microsoft's on Windows; elsewhere MinGW's. */
const windowsCompiler = process.platform === 'win32' ? 'cl' : 'x86_64-w64-mingw32-gcc';

/** The compiler for a target; `CC` overrides it. */
function compilerFor({ platform, arch }: ClientTarget): Compiler {
  const { CC } = process.env;
  if (platform === 'win32') return { command: CC ?? windowsCompiler, flags: [...warnings, '-s', '-lshell32'] };
  if (platform === 'darwin')
    return { command: CC ?? 'clang', flags: [...warnings, ...hardening, ...(macArchs[arch] ?? []), '-Wl,-x'] };
  const cc = arch === process.arch ? 'cc' : crossLinux[arch];
  if (cc === undefined) throw new Error(`No compiler is known for ${platform}-${arch}.`);
  // A build id would differ with the path of the sources.
  const linking = ['-pie', '-s', '-Wl,-z,relro,-z,now', '-Wl,--build-id=none'];
  return { command: CC ?? cc, flags: [...warnings, ...hardening, ...linking] };
}

/** The flags of Microsoft's compiler, where that is the one. */
const microsoft = (outFile: string, include: string): readonly string[] => [
  '/nologo',
  '/std:c11',
  '/O2',
  '/W3',
  '/GS',
  '/guard:cf',
  '/utf-8',
  `/I${include}`,
  `/Fe:${outFile}`,
  SOURCE,
  '/link',
  '/Brepro',
  'shell32.lib',
];

/**
 * Builds the client of the command line that needs no Node. The same sources and compiler give the same bytes.
 * @param extra further flags, as for sanitizers
 * @throws if the compiler is missing or finds something wrong
 */
export async function buildClient(target: ClientTarget, outFile: string, extra: readonly string[] = []): Promise<void> {
  const include = await mkdtemp(join(tmpdir(), 'stint-client-'));
  try {
    await mkdir(dirname(outFile), { recursive: true });
    await writeFile(join(include, 'client.h'), clientHeader());
    const { command, flags } = compilerFor(target);
    const isMicrosoft = /(?:^|[\\/])cl(?:\.exe)?$/iu.test(command);
    const args = isMicrosoft
      ? microsoft(outFile, include)
      : [
          SOURCE,
          `-I${include}`,
          `-ffile-prefix-map=${include}=.`,
          `-ffile-prefix-map=${ROOT}=.`,
          '-o',
          outFile,
          ...flags,
          ...extra,
        ];
    // Microsoft's leaves an object file in the current folder.
    await promisify(execFile)(command, args, { cwd: include });
  } finally {
    await rm(include, { recursive: true, force: true });
  }
}
