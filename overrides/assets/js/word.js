// A Word file from its parts: a zip container without compression.
// Twin of macros/write/word.py, to the byte; a test compares the two.

const DATE = 33; // January 1, 1980, the earliest a zip entry can have: the same content, the same bytes
const MODE = 0o600 * 0x10000; // what Python's zipfile writes for a file
const UTF8 = 0x800; // the flag for a name that is not plain ASCII
const encoder = new TextEncoder();

/** The bytes of a .docx file. `parts` is {path: XML}; `document` the XML of word/document.xml. */
export function wordFile(parts, document) {
  return zip([...Object.entries(parts), ["word/document.xml", document]].map(([path, xml]) => [path, encoder.encode(xml)]));
}

/** The bytes of a zip file without compression. `entries`: [[path, bytes], …] in order. */
export function zip(entries) {
  const local = [];
  const central = [];
  let offset = 0;
  for (const [path, bytes] of entries) {
    const name = encoder.encode(path);
    const shared = [20, isPlain(path) ? 0 : UTF8, 0, 0, DATE].map((value) => field(value, 2));
    shared.push(field(crc32(bytes), 4), field(bytes.length, 4), field(bytes.length, 4), field(name.length, 2));
    const header = [field(0x04034b50, 4), ...shared, field(0, 2), name];
    local.push(...header, bytes);
    central.push(field(0x02014b50, 4), field(20 + 3 * 256, 2), ...shared, field(0, 8), field(MODE, 4));
    central.push(field(offset, 4), name);
    offset += length(header) + bytes.length;
  }
  const count = field(entries.length, 2);
  const end = [field(0x06054b50, 4), field(0, 4), count, count, field(length(central), 4), field(offset, 4), field(0, 2)];
  return joined([...local, ...central, ...end]);
}

function isPlain(path) {
  return [...path].every((character) => character.codePointAt(0) < 128);
}

/** A number as `size` bytes, little-endian. */
function field(number, size) {
  return Uint8Array.from({ length: size }, (_, index) => Math.floor(number / 256 ** index) % 256);
}

function length(chunks) {
  return chunks.reduce((sum, chunk) => sum + chunk.length, 0);
}

function joined(chunks) {
  const bytes = new Uint8Array(length(chunks));
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, start) => {
  let value = start;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes) {
  let value = 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ TABLE[(value ^ byte) & 0xff];
  return (value ^ 0xffffffff) >>> 0;
}
