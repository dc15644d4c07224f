import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findFormats } from '../../../src/book/find-formats.ts';
import { openShippedBase } from '../shipped-base.ts';

const { base, faults } = await openShippedBase();
const { formats } = base;
const textOf = (id: string) => readFile(path.join(import.meta.dirname, '..', '..', '..', 'knowledge', 'workshops', `${id}.md`), 'utf8');
const idsFor = (text: string) => findFormats(text, formats).map(({ id }) => id);

describe('the shipped workshop catalogue', () => {
  it('has nine formats and no fault', () => {
    expect(faults).toEqual([]);
    expect(formats.map(({ id }) => id)).toEqual([
      'foerder-basis',
      'h2-grundlagen',
      'ki-mitbestimmung',
      'personalplanung',
      'quali-bedarf',
      'standort-kompass',
      'vl-strategie',
      'zukunft-ausbildung',
      'zukunftsvereinbarung',
    ]);
  });

  it('is marked as sample data, for the bot and for whoever opens a file', async () => {
    expect(formats.filter(({ sample }) => !sample)).toEqual([]);
    const texts = await Promise.all(formats.map(({ id }) => textOf(id)));
    expect(texts.filter((text) => !/\n---\n\n\*\*Beispieldaten:\*\*/.test(text))).toEqual([]);
  });

  it('has something for each audience', () => {
    expect([...new Set(formats.flatMap(({ audiences }) => audiences))].toSorted()).toEqual([
      'shopStewards',
      'worksCouncil',
      'youthDelegation',
    ]);
  });

  it('names only articles that are answered from', () => {
    const ids = new Set(base.articles.map(({ id }) => id));
    expect(formats.flatMap(({ articles }) => articles).filter((id) => !ids.has(id))).toEqual([]);
  });

  it('says no figure beside sizes and lengths: none of them would have a source', () => {
    const said = formats.flatMap(({ summary, aims, preparation, bring }) => [summary, ...aims, ...preparation, ...bring]);
    expect(said.filter((text) => /\d/.test(text))).toEqual([]);
  });

  it.each([
    ['H2-Workshop', 'h2-grundlagen'],
    ['Wasserstoffworkshop für die JAV', 'h2-grundlagen'],
    ['Wir brauchen was zu Förderinstrumenten', 'foerder-basis'],
    ['Seminar zu ChatGPT im Büro', 'ki-mitbestimmung'],
    ['Unsere Leute werden immer älter: Altersstruktur?', 'personalplanung'],
    ['Quali-Workshop', 'quali-bedarf'],
    ['Bestandsaufnahme am Standort', 'standort-kompass'],
    ['Strategiewerkstatt für VL', 'vl-strategie'],
    ['Ausbildungsworkshop', 'zukunft-ausbildung'],
    ['Workshop Zukunftstarifvertrag', 'zukunftsvereinbarung'],
  ])('is found by what people type: %s', (text, id) => expect(idsFor(text)[0]).toBe(id));

  it('is found by the title of each format, which comes first', () => {
    expect(formats.map(({ title }) => idsFor(title)[0])).toEqual(formats.map(({ id }) => id));
  });

  it('is not found by a question for all workshops', () => {
    expect(idsFor('Welche Workshops gibt es für Betriebsräte im Saarland?')).toEqual([]);
  });
});
