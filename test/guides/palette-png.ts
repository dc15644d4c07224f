import { crc32, deflateSync } from 'node:zlib';
import type { Picture, Pixel } from '../teams/read-png.ts';

const mostColours = 256;

/** A picture as a PNG file of at most 256 colours, which is a third of what Chromium writes (https://www.w3.org/TR/png-3/). */
export function palettePng({ width, height, pixels }: Picture): Buffer {
  const colours = pixels.map(roundColour);
  const palette = choosePalette(colours);
  const places = new Map<number, number>();
  const placeOf = (colour: number) => {
    const known = places.get(colour) ?? findNearest(colour, palette);
    places.set(colour, known);
    return known;
  };
  const lines = Buffer.alloc((width + 1) * height);
  for (const [at, colour] of colours.entries()) lines[Math.floor(at / width) * (width + 1) + 1 + (at % width)] = placeOf(colour);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  const bytes = Buffer.from(palette.flatMap(partsOf));
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', bytes),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND'),
  ]);
}

/** Sixteen steps of each part: white and black stay as they are. */
function roundColour([red, green, blue]: Pixel): number {
  const step = (part: number) => Math.round(part / 17) * 17;
  return step(red) * 65_536 + step(green) * 256 + step(blue);
}

/** The colours that come most often. */
function choosePalette(colours: readonly number[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  return [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, mostColours)
    .map(([colour]) => colour);
}

function findNearest(colour: number, palette: readonly number[]): number {
  const wanted = partsOf(colour);
  const distances = palette.map((each) => partsOf(each).reduce((sum, part, place) => sum + (part - (wanted[place] ?? 0)) ** 2, 0));
  return distances.indexOf(Math.min(...distances));
}

function partsOf(colour: number): number[] {
  return [colour >> 16, (colour >> 8) % 256, colour % 256];
}

function chunk(name: string, content: Buffer = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
