import { describe, expect, it } from 'vitest';
import { formatFaults } from '../../../src/knowledge/fault.ts';
import { readFormat } from '../../../src/knowledge/workshops/read-format.ts';
import { formatFileWith, sampleFormatFile } from './sample-format-file.ts';

const file = 'workshops/probe.md';

function faultsOf(text: string) {
  const read = readFormat(file, text);
  return 'faults' in read ? formatFaults(read.faults).split('\n') : [];
}

describe('a file of the workshop catalogue', () => {
  it('becomes a format', () => {
    expect(readFormat(file, sampleFormatFile)).toMatchObject({
      isDraft: false,
      format: {
        id: 'probe',
        title: 'Probe aufs Exempel',
        summary: 'Du probierst etwas aus.',
        audiences: ['worksCouncil', 'shopStewards'],
        duration: '1–2 Tage',
        minutes: 480,
        groupSize: { min: 8, max: 16 },
        aims: ['Du kannst etwas.'],
        preparation: ['Lies etwas.'],
        bring: [],
        topics: ['Probieren', 'H2'],
        articles: ['probegeld'],
        sample: true,
      },
    });
  });

  it('hands on nothing that only the file is about', () => {
    const read = readFormat(file, sampleFormatFile);
    expect('format' in read && Object.keys(read.format)).not.toContain('status');
    expect('format' in read && Object.keys(read.format)).not.toContain('audience');
  });

  it('may be a draft', () => {
    expect(readFormat(file, formatFileWith('status: published', 'status: draft'))).toMatchObject({ isDraft: true });
  });

  it('may be for groups of one size only', () => {
    expect(faultsOf(formatFileWith('min: 8, max: 16', 'min: 8, max: 8'))).toEqual([]);
  });
});

describe('a fault of a file of the catalogue', () => {
  it.each([
    ['an unknown field', 'sample: true', 'sample: true\ncolour: red', '18  unknown field "colour"'],
    ['an unknown field of the group size', 'max: 16', 'max: 16, best: 12', '7  unknown field "groupSize.best"'],
    ['an id that differs from the name of the file', 'id: probe', 'id: andere', '2  id "andere" differs from the name of the file: probe'],
    ['a group whose smallest size is above its largest', 'min: 8', 'min: 17', '7  groupSize: max is below min'],
    ['a missing list', 'bring: []\n', '', '2  field "bring" is missing'],
    ['a topic that stands twice', 'Probieren, H2', 'Probieren, H2, h2', '14  topics: "h2" stands twice'],
    ['a topic that stands twice in two spellings', 'Probieren, H2', 'E-Übung, e uebung', '14  topics: "e uebung" stands twice'],
    ['an audience that stands twice', 'shopStewards', 'worksCouncil', '4  audience: "worksCouncil" stands twice'],
    ['an article that stands twice', '  - probegeld', '  - probegeld\n  - probegeld', '17  articles: "probegeld" stands twice'],
    ['HTML in the text', 'gibt es nicht', '<b>gibt</b> es nicht', '21  HTML in the text; use Markdown'],
    ['no text', '**Beispieldaten:** Diesen Workshop gibt es nicht.\n', '## Worum geht es?\n', '20  has no text below the front matter'],
  ])('is %s, named with its line', (_, from, to, fault) => {
    expect(faultsOf(formatFileWith(from, to))).toEqual([`${file}:${fault}`]);
  });

  it.each([
    ['an unknown audience', 'shopStewards', 'shop-stewards', '4  field "audience.1": '],
    ['no audience', '[worksCouncil, shopStewards]', '[]', '4  field "audience": '],
    ['hours in place of minutes', 'minutes: 480', 'minutes: 8', '6  field "minutes": must be minutes, at least 15'],
    ['minutes of several days', 'minutes: 480', 'minutes: 960', '6  field "minutes": must be minutes of one day, at most 720'],
    ['a group of nobody', 'min: 8', 'min: 0', '7  field "groupSize.min": '],
    ['a text in place of a list', 'aims:\n  - Du kannst etwas.', 'aims: Du kannst etwas.', '9  field "aims": '],
    ['no topic', '[Probieren, H2]', '[]', '14  field "topics": '],
    ['a topic without a letter or digit', '[Probieren, H2]', '["!!"]', '14  field "topics.0": must hold a letter or digit'],
    ['an id that is no slug', 'id: probe', 'id: Probe', '2  field "id": must be a slug'],
    ['a sample that is neither true nor false', 'sample: true', 'sample: ja', '17  field "sample": '],
    ['a status of articles', 'status: published', 'status: active', '18  field "status": '],
  ])('is %s', (_, from, to, fault) => {
    const faults = faultsOf(formatFileWith(from, to));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`${file}:${fault}`);
  });

  it('comes with all others at once', () => {
    const text = formatFileWith('id: probe', 'id: andere').replace('min: 8', 'min: 20').replace('gibt es nicht', '&nbsp;');
    expect(faultsOf(text)).toEqual([
      `${file}:2  id "andere" differs from the name of the file: probe`,
      `${file}:7  groupSize: max is below min`,
      `${file}:21  character reference &nbsp; in the text; write the character itself`,
    ]);
  });

  it('is a file without front matter', () => {
    expect(faultsOf('Workshop')).toEqual([`${file}:1  has no front matter between two lines of ---`]);
  });
});
