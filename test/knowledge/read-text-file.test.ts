import { mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { largestFile, readTextFile } from '../../src/knowledge/read-text-file.ts';
import { createFolder } from './folder.ts';

const folder = await createFolder({ 'outside.md': 'geheim', 'base/inside.md': 'Text' });
const base = path.join(folder, 'base');

async function read(content: string | Uint8Array) {
  return readTextFile(await createFolder({ 'a.md': content }), 'a.md');
}

const fault = (line: number, problem: string) => ({ faults: [{ file: 'a.md', line, problem }] });

describe('a text file', () => {
  it('is read with umlauts, signs and emoji', async () => {
    expect(await read('Prämie „für“ § 82a – 60 % 😀\n')).toEqual({ text: 'Prämie „für“ § 82a – 60 % 😀\n' });
  });

  it('gets the same line ends whatever system wrote it', async () => {
    expect(await read('eins\r\nzwei\rdrei\n')).toEqual({ text: 'eins\nzwei\ndrei\n' });
  });

  it('may be empty', async () => {
    expect(await read('')).toEqual({ text: '' });
  });

  it('may be as large as the limit and no byte larger', async () => {
    expect(await read('a'.repeat(largestFile))).toEqual({ text: 'a'.repeat(largestFile) });
    expect(await read('a'.repeat(largestFile + 1))).toEqual(fault(1, 'is 262145 bytes; the limit is 262144'));
  });
});

describe('bytes that are no UTF-8', () => {
  it('names the line of a broken byte in Latin-1', async () => {
    expect(await read(Buffer.from('eins\nzwei\nPrämie\nvier', 'latin1'))).toEqual(fault(3, 'is not UTF-8; save it as UTF-8'));
  });

  it('names the line where a character is cut off', async () => {
    expect(await read(Buffer.from([0x61, 0x0a, 0xc3, 0x0a, 0x62]))).toEqual(fault(2, 'is not UTF-8; save it as UTF-8'));
    expect(await read(Buffer.from([0x61, 0x0a, 0x61, 0x0a, 0xe2, 0x82]))).toEqual(fault(3, 'is not UTF-8; save it as UTF-8'));
  });

  it('refuses UTF-16 with its mark', async () => {
    expect(await read(Buffer.from('\uFEFFeins\nzwei', 'utf16le'))).toEqual(fault(1, 'is not UTF-8; save it as UTF-8'));
  });

  it('refuses UTF-16 without its mark by the zero bytes', async () => {
    expect(await read(Buffer.from('eins', 'utf16le'))).toEqual(fault(1, 'hidden character U+0000; delete it'));
  });

  it('refuses surrogates and overlong forms', async () => {
    expect(await read(Buffer.from([0xed, 0xa0, 0x80]))).toEqual(fault(1, 'is not UTF-8; save it as UTF-8'));
    expect(await read(Buffer.from([0xc0, 0xaf]))).toEqual(fault(1, 'is not UTF-8; save it as UTF-8'));
  });
});

describe('characters that a reader cannot see', () => {
  it.each([
    ['zero width space', '\u200B', 'U+200B'],
    ['zero width joiner', '\u200D', 'U+200D'],
    ['word joiner', '\u2060', 'U+2060'],
    ['soft hyphen', '\u00AD', 'U+00AD'],
    ['right-to-left override', '\u202E', 'U+202E'],
    ['left-to-right isolate', '\u2066', 'U+2066'],
    ['NUL', '\0', 'U+0000'],
    ['escape', '\u001B', 'U+001B'],
    ['next line', '\u0085', 'U+0085'],
    ['line separator', '\u2028', 'U+2028'],
    ['tag letter', '\u{E0041}', 'U+E0041'],
    ['private use', '\uE000', 'U+E000'],
    ['private use of plane 16', '\u{10FFFD}', 'U+10FFFD'],
    ['variation selector', '\u{E0100}', 'U+E0100'],
    ['Hangul filler', '\u3164', 'U+3164'],
  ])('names the line and the code of a %s', async (_, character, code) => {
    expect(await read(`eins\nzwei\ndr${character}ei\n`)).toEqual(fault(3, `hidden character ${code}; delete it`));
  });

  it('names a byte order mark, which many editors write unasked', async () => {
    expect(await read('\uFEFFeins\n')).toEqual(fault(1, 'hidden character U+FEFF; delete it'));
  });

  it('names every line that has one, once', async () => {
    const { faults } = { faults: [], ...(await read('\u200Ba\u200B\nb\r\nc\u200B\r\rd\u200B')) };
    expect(faults.map(({ line }) => line)).toEqual([1, 3, 5]);
  });

  it('lets tabs pass', async () => {
    expect(await read('a\tb')).toEqual({ text: 'a\tb' });
  });
});

describe('a path that is no file of the folder', () => {
  it('is refused when it leaves the folder', async () => {
    expect(await readTextFile(base, '../outside.md')).toEqual({
      faults: [{ file: '../outside.md', line: 1, problem: 'leaves the knowledge folder' }],
    });
  });

  it('is refused when it is absolute', async () => {
    const file = path.join(folder, 'outside.md');
    expect(await readTextFile(base, file)).toEqual({ faults: [{ file, line: 1, problem: 'leaves the knowledge folder' }] });
  });

  it('is refused when it is a symbolic link, even to a file of the folder', async () => {
    await symlink('inside.md', path.join(base, 'link.md'));
    await symlink('/nowhere', path.join(base, 'dangling.md'));
    const problem = 'is a symbolic link; put the file itself here';
    expect(await readTextFile(base, 'link.md')).toEqual({ faults: [{ file: 'link.md', line: 1, problem }] });
    expect(await readTextFile(base, 'dangling.md')).toEqual({ faults: [{ file: 'dangling.md', line: 1, problem }] });
  });

  it('is refused when a folder on the way is a link that leaves the folder', async () => {
    await symlink(folder, path.join(base, 'linked'));
    expect(await readTextFile(base, 'linked/outside.md')).toEqual({
      faults: [{ file: 'linked/outside.md', line: 1, problem: 'leaves the knowledge folder' }],
    });
  });

  it('is refused when it is a folder', async () => {
    await mkdir(path.join(base, 'folder.md'));
    expect(await readTextFile(base, 'folder.md')).toEqual({ faults: [{ file: 'folder.md', line: 1, problem: 'is no file' }] });
  });

  it('is a fault and no crash when an editor has just taken it away', async () => {
    expect(await readTextFile(base, 'gone.md')).toEqual({ faults: [{ file: 'gone.md', line: 1, problem: 'cannot be read (ENOENT)' }] });
  });

  it('is no escape when the name only begins with two dots', async () => {
    const dotted = await createFolder({ '..dotted.md': 'Text' });
    expect(await readTextFile(dotted, '..dotted.md')).toEqual({ text: 'Text' });
  });
});
