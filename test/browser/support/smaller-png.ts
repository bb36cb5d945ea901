import { deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = 8;
const LENGTH_AND_TYPE = 8;
const CHECKSUM = 4;
/** What a picture needs: header, colours, pixels, end. */
const KEPT = new Set(['IHDR', 'PLTE', 'tRNS', 'IEND']);

/** The same picture with its pixels packed as tightly as deflate can; browsers are in a hurry. */
export function smallerPng(png: Buffer): Buffer {
  const pixels: Buffer[] = [];
  const parts: Buffer[] = [png.subarray(0, SIGNATURE)];
  for (let at = SIGNATURE; at < png.length;) {
    const length = png.readUInt32BE(at);
    const end = at + LENGTH_AND_TYPE + length + CHECKSUM;
    const type = png.toString('latin1', at + 4, at + LENGTH_AND_TYPE);
    if (type === 'IDAT') pixels.push(png.subarray(at + LENGTH_AND_TYPE, end - CHECKSUM));
    if (type === 'IEND')
      parts.push(chunk('IDAT', deflateSync(inflateSync(Buffer.concat(pixels)), { level: 9, memLevel: 9 })));
    if (KEPT.has(type)) parts.push(png.subarray(at, end));
    at = end;
  }
  return Buffer.concat(parts);
}

function chunk(type: string, data: Buffer): Buffer {
  const out = Buffer.alloc(LENGTH_AND_TYPE + data.length + CHECKSUM);
  out.writeUInt32BE(data.length, 0);
  out.write(type, 4, 'latin1');
  data.copy(out, LENGTH_AND_TYPE);
  out.writeUInt32BE(checksum(out.subarray(4, LENGTH_AND_TYPE + data.length)), LENGTH_AND_TYPE + data.length);
  return out;
}

/** CRC-32, as the format wants it. */
function checksum(data: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of data) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
