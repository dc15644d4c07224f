import { lstat, readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import type { Fault } from './fault.ts';
import { findHiddenCharacter } from './hidden-character.ts';

/** Longest file that is read, in bytes; the longest article needs a tenth of it. */
export const largestFile = 256 * 1024;

export type TextFile = { readonly text: string } | { readonly faults: readonly Fault[] };

/**
 * Reads a knowledge file as UTF-8 with `\n` line ends. Faults instead of text for a symlink, a file outside the
 * folder, a file over `largestFile`, bytes that are no UTF-8, characters that a reader cannot see, and a file that
 * cannot be read at all: an editor may have taken it away a moment ago.
 */
export async function readTextFile(folder: string, file: string): Promise<TextFile> {
  try {
    return await readExistingFile(folder, file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error;
    return { faults: [{ file, line: 1, problem: `cannot be read (${code})` }] };
  }
}

async function readExistingFile(folder: string, file: string): Promise<TextFile> {
  const fault = (problem: string, line = 1) => ({ faults: [{ file, line, problem }] });
  const full = path.resolve(folder, file);
  const status = await lstat(full);
  if (status.isSymbolicLink()) return fault('is a symbolic link; put the file itself here');
  if (!status.isFile()) return fault('is no file');
  if (!(await isInside(folder, full))) return fault('leaves the knowledge folder');
  if (status.size > largestFile) return fault(`is ${status.size} bytes; the limit is ${largestFile}`);
  const bytes = await readFile(full);
  const text = decode(bytes)?.replace(/\r\n?/g, '\n');
  if (text === undefined) return fault('is not UTF-8; save it as UTF-8', lineOfBrokenByte(bytes));
  const hidden = findHidden(text);
  return hidden.length > 0 ? { faults: hidden.map((found) => ({ file, ...found })) } : { text };
}

async function isInside(folder: string, file: string): Promise<boolean> {
  const [first] = path.relative(await realpath(folder), await realpath(file)).split(path.sep);
  return first !== '..' && first !== '';
}

function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Decoding line by line finds the line: `\n` is one byte in UTF-8 and never part of another character. */
function lineOfBrokenByte(bytes: Buffer): number {
  let start = 0;
  for (let line = 1; start <= bytes.length; line++) {
    const end = bytes.indexOf(10, start);
    const stop = end < 0 ? bytes.length : end;
    if (decode(bytes.subarray(start, stop)) === undefined) return line;
    start = stop + 1;
  }
  return 1;
}

function findHidden(text: string): { line: number; problem: string }[] {
  return text.split('\n').flatMap((content, index) => {
    const found = findHiddenCharacter(content);
    return found === undefined ? [] : [{ line: index + 1, problem: `hidden character ${found}; delete it` }];
  });
}
