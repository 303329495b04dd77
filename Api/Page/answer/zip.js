// @ts-check
// Parts of binary files: checksums, and archives without compression.

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) {
    c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  }

  return c;
});

/**
 * The CRC-32 of ISO 3309, as used by ZIP and PNG.
 * @param {Uint8Array} bytes
 */
export const crc32 = (bytes) => ~bytes.reduce((crc, byte) => table[(crc ^ byte) & 255] ^ (crc >>> 8), ~0) >>> 0;

/** @param {Uint8Array[]} parts */
export function joined(parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }

  return whole;
}

/**
 * A ZIP archive of texts, stored without compression.
 * @param {[string, string][]} files names and texts
 */
export function zipOf(files) {
  const encoder = new TextEncoder();
  const locals = [];
  const entries = [];
  let at = 0;
  for (const [name, text] of files) {
    const [nameBytes, bytes] = [encoder.encode(name), encoder.encode(text)];
    // Version 2.0, names in UTF-8, stored, with the first date that the format supports, so that the same table gives the same bytes.
    const common = [
      ...short(20), ...short(0x0800), ...short(0), ...short(0), ...short(0x21),
      ...long(crc32(bytes)), ...long(bytes.length), ...long(bytes.length), ...short(nameBytes.length), ...short(0),
    ];
    const local = joined([Uint8Array.from([...long(0x04034b50), ...common]), nameBytes, bytes]);
    entries.push(joined([
      Uint8Array.from([...long(0x02014b50), ...short(20), ...common, ...short(0), ...short(0), ...short(0), ...long(0), ...long(at)]),
      nameBytes,
    ]));
    locals.push(local);
    at += local.length;
  }

  const size = entries.reduce((sum, entry) => sum + entry.length, 0);
  const end = Uint8Array.from([
    ...long(0x06054b50), ...short(0), ...short(0), ...short(files.length), ...short(files.length), ...long(size), ...long(at), ...short(0),
  ]);
  return joined([...locals, ...entries, end]);
}

/** @param {number} value */
const short = (value) => [value & 255, (value >>> 8) & 255];

/** @param {number} value */
const long = (value) => [...short(value & 0xffff), ...short(value >>> 16)];
