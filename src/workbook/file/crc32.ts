/** Slicing by four: a 100 MB sheet is checked in a fraction of the time it takes to inflate it. */
const TABLES = buildTables();

function buildTables(): Uint32Array[] {
  const tables = [new Uint32Array(256), new Uint32Array(256), new Uint32Array(256), new Uint32Array(256)];
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    tables[0][byte] = crc >>> 0;
  }
  for (let slice = 1; slice < 4; slice++) {
    for (let byte = 0; byte < 256; byte++) {
      const before = tables[slice - 1][byte];
      tables[slice][byte] = ((before >>> 8) ^ tables[0][before & 0xff]) >>> 0;
    }
  }
  return tables;
}

/** CRC-32 as zip files use it; `crc` is the value so far, to go on with the next chunk. */
export function crc32(bytes: Uint8Array, crc = 0): number {
  const [t0, t1, t2, t3] = TABLES;
  let value = ~crc;
  let at = 0;
  for (const aligned = bytes.length - 3; at < aligned; at += 4) {
    value ^= bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24);
    value = t3[value & 0xff] ^ t2[(value >>> 8) & 0xff] ^ t1[(value >>> 16) & 0xff] ^ t0[value >>> 24];
  }
  for (; at < bytes.length; at++) value = (value >>> 8) ^ t0[(value ^ bytes[at]) & 0xff];
  return ~value >>> 0;
}
