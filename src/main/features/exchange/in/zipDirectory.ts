/** The end record of an archive has this length at least; a comment follows that is at most so long. */
const END_LENGTH = 22;
const COMMENT_MAX = 65_535;

/** What the records of the directory begin with, and how long they are without the texts behind them. */
const RECORD = 0x02_01_4b_50;
const RECORD_LENGTH = 46;
/** The flag of a name in UTF-8. */
const UTF8 = 0x8_00;

/** Where the end record is; -1 in a truncated archive, which lacks it. */
function endOf(archive: Buffer): number {
  const from = Math.max(0, archive.length - END_LENGTH - COMMENT_MAX);
  const at = archive.subarray(from).lastIndexOf('PK\x05\x06', undefined, 'latin1');
  return at >= 0 && from + at <= archive.length - END_LENGTH ? from + at : -1;
}

/**
 * The CRC-32 of each file of a zip archive, by path, as its directory has it; null if there is no directory. Of an
 * archive that is not where it says, because something stands before it or it is larger than 4 GB, there are none.
 */
export function readChecksums(bytes: Uint8Array): ReadonlyMap<string, number> | null {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(archive);
  if (end < 0) return null;
  const sums = new Map<string, number>();
  let at = archive.readUInt32LE(end + 16);
  while (at + RECORD_LENGTH <= end && archive.readUInt32LE(at) === RECORD) {
    const [name, extra, comment] = [28, 30, 32].map((place) => archive.readUInt16LE(at + place));
    const encoding = (archive.readUInt16LE(at + 8) & UTF8) === 0 ? 'latin1' : 'utf8';
    const from = at + RECORD_LENGTH;
    sums.set(archive.toString(encoding, from, from + (name ?? 0)), archive.readUInt32LE(at + 16));
    at = from + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return sums;
}
