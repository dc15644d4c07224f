import { inflateRawSync } from 'node:zlib';

/** Words of a long document unpack to a few megabytes; pictures are not read. */
const largestUnpacked = 16 * 1024 * 1024;
const mostParts = 2000;
const endLength = 22;

/**
 * Throws where a zip file is broken or its XML unpacks to more than a document can have. The parts are unpacked to see:
 * a hostile file lies about its sizes.
 */
export function checkZip(bytes: Uint8Array): void {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    let left = largestUnpacked;
    for (const part of partsOf(zip).filter(({ name }) => /\.(?:xml|rels)$/i.test(name))) left -= sizeOf(part, left);
  } catch (cause) {
    if (cause instanceof RangeError && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE')
      throw new Error(`it unpacks to more than ${largestUnpacked / 1024 / 1024} MB`);
    throw new Error('it is no Word document (.docx), or it is broken or encrypted', { cause });
  }
}

type Part = { readonly name: string; readonly packed: Buffer; readonly isDeflated: boolean };

/** The directory at the end of a zip file (APPNOTE.TXT of PKWARE, 4.3.12 and 4.3.16). */
function partsOf(zip: Buffer): Part[] {
  const end = zip.lastIndexOf('PK\u0005\u0006', zip.length - endLength, 'latin1');
  if (end < 0) throw new Error('no directory');
  const count = zip.readUInt16LE(end + 10);
  if (count > mostParts) throw new Error('too many parts');
  const parts: Part[] = [];
  let at = zip.readUInt32LE(end + 16);
  while (parts.length < count) {
    if (zip.readUInt32LE(at) !== 0x02014b50) throw new Error('broken directory');
    const nameEnd = at + 46 + zip.readUInt16LE(at + 28);
    parts.push(readPart(zip, at, zip.toString('utf8', at + 46, nameEnd)));
    at = nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return parts;
}

function readPart(zip: Buffer, entry: number, name: string): Part {
  const local = zip.readUInt32LE(entry + 42);
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  return { name, packed: zip.subarray(start, start + zip.readUInt32LE(entry + 20)), isDeflated: zip.readUInt16LE(entry + 10) === 8 };
}

function sizeOf({ packed, isDeflated }: Part, limit: number): number {
  return isDeflated ? inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) }).length : packed.length;
}
