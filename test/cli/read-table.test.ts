import { describe, expect, it } from 'vitest';
import { readTable } from '../../src/cli/read-table.ts';

const read = (...lines: readonly string[]) => readTable(lines.join('\n'), ['id', 'room', 'quotas']);

describe('a table that a spreadsheet has written', () => {
  it.each([',', ';', '\t'])('has its columns in any order, separated by %j, whatever the cells hold', (delimiter) => {
    const row = (...cells: readonly string[]) => cells.join(delimiter);
    expect(read(row(' Room', 'ID'), row('"Saal 1, 2; 3"', 'a'))).toEqual({
      rows: [{ line: 2, cells: { id: 'a', room: 'Saal 1, 2; 3', quotas: '' } }],
      problems: [],
    });
  });

  it.each(['\n', '\r\n', '\r'])('numbers lines as an editor does where they end with %j', (end) => {
    const text = ['', 'id,room', '', 'a,"Saal 1', '2. Stock"', ',', 'b,Saal 2', ''].join(end);
    const { rows, problems } = readTable(text, ['id', 'room']);
    expect(rows.map(({ line, cells }) => [line, cells.id])).toEqual([
      [4, 'a'],
      [7, 'b'],
    ]);
    expect(problems).toEqual([]);
  });

  it('numbers lines where a break within a cell is written differently from the end of a row', () => {
    const { rows } = readTable('id,room\r\na,"Saal\n1"\r\nb,x\r\n', ['id', 'room']);
    expect(rows.map(({ line }) => line)).toEqual([2, 4]);
  });

  it('gives no rows where a column is not known or comes twice, and names it', () => {
    expect(read('id,quota', 'a,x')).toEqual({
      rows: [],
      problems: [{ line: 1, problem: 'quota: is no column; known are id, room, quotas' }],
    });
    expect(read('id,room,Room', 'a,x,y')).toEqual({ rows: [], problems: [{ line: 1, problem: 'room: is a column twice' }] });
    expect(read('', '').problems).toEqual([{ line: 1, problem: 'has no columns; known are id, room, quotas' }]);
  });

  it('overlooks empty columns without a name, and no cell in them', () => {
    expect(read('id,room,', 'a,x,', 'b,y,,')).toMatchObject({ rows: [{ line: 2 }, { line: 3 }], problems: [] });
    expect(read('id,room,', 'a,x,z', 'b,y,,z').problems).toEqual([
      { line: 2, problem: '"z" stands in no column' },
      { line: 3, problem: '"z" stands in no column' },
    ]);
  });

  it('holds what was exported, without the mark before what would be a formula', () => {
    expect(read('id,room', "a,'-1. OG", "b,'t Huis").rows.map(({ cells }) => cells.room)).toEqual(['-1. OG', "'t Huis"]);
  });

  it('says where cells are missing or a quotation mark is', () => {
    expect(read('id,room', '', 'a').problems).toEqual([{ line: 3, problem: 'has 1 cells for 2 columns' }]);
    expect(read('id,room', 'a,x', 'b,"y').problems).toEqual([{ line: 3, problem: expect.stringContaining('Quoted field unterminated') }]);
  });
});
