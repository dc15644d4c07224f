import { inflateSync } from 'node:zlib';

/** A pixel: red, green, blue, opacity, each 0 to 255. */
export type Pixel = readonly [number, number, number, number];

export type Picture = { readonly width: number; readonly height: number; readonly pixels: readonly Pixel[] };

/** Reads a PNG file of eight bits a channel that is not interlaced, as Chromium writes it (https://www.w3.org/TR/png-3/). */
export function readPng(file: Buffer): Picture {
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const channels = file.readUInt8(25) === 6 ? 4 : 3;
  const lines = inflateSync(Buffer.concat(chunksOf(file, 'IDAT')));
  const bytes = unfilter(lines, { lineLength: width * channels, channels });
  const pixels = Array.from({ length: width * height }, (_, at): Pixel => {
    const [red = 0, green = 0, blue = 0, opacity = 255] = bytes.subarray(at * channels, (at + 1) * channels);
    return [red, green, blue, opacity];
  });
  return { width, height, pixels };
}

function chunksOf(file: Buffer, wanted: string): Buffer[] {
  const found: Buffer[] = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === wanted) found.push(file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return found;
}

function unfilter(lines: Buffer, { lineLength, channels }: { readonly lineLength: number; readonly channels: number }): Buffer {
  const height = lines.length / (lineLength + 1);
  const bytes = Buffer.alloc(lineLength * height);
  for (let at = 0; at < bytes.length; at++) {
    const [line, column] = [Math.floor(at / lineLength), at % lineLength];
    const [isFirst, above] = [column < channels, line > 0];
    const left = isFirst ? 0 : (bytes[at - channels] ?? 0);
    const up = above ? (bytes[at - lineLength] ?? 0) : 0;
    const corner = above && !isFirst ? (bytes[at - lineLength - channels] ?? 0) : 0;
    const filter = lines[line * (lineLength + 1)] ?? 0;
    const raw = lines[line * (lineLength + 1) + 1 + column] ?? 0;
    bytes[at] = (raw + predict(filter, [left, up, corner])) % 256;
  }
  return bytes;
}

function predict(filter: number, [left, up, corner]: readonly [number, number, number]): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return Math.floor((left + up) / 2);
  return filter === 4 ? paeth(left, up, corner) : 0;
}

/** Of the three the one nearest to left + up - corner. */
function paeth(left: number, up: number, corner: number): number {
  const [toLeft, toUp, toCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
