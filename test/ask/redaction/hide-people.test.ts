import { describe, expect, it } from 'vitest';
import { hidePeople, leaveOutPeople, leaveOutStrangers } from '../../../src/ask/redaction/hide-people.ts';
import { restore } from '../../../src/ask/redaction/restore.ts';

const told = 'Mein Name ist Pfrömmer. Bekommt Pfrömmer auch Kurzarbeitergeld?';
const question = 'Bekommt Pfrömmer auch Kurzarbeitergeld?';

describe('who was named once', () => {
  it('is hidden where nothing says any more that the word is a name', () => {
    expect(hidePeople([question], [told]).texts).toEqual(['Bekommt [NAME_1] auch Kurzarbeitergeld?']);
  });

  it('is hidden in earlier texts and later ones alike, and comes back by what is known', () => {
    const { texts, placeholders } = hidePeople(['Und Schorr?', 'Was gilt für Kollege Schorr?'], []);
    expect(texts).toEqual(['Und [NAME_1]?', 'Was gilt für Kollege [NAME_1]?']);
    expect(texts.map((text) => restore(text, placeholders))).toEqual(['Und Schorr?', 'Was gilt für Kollege Schorr?']);
  });

  it('is no part of what others may press', () => {
    expect(leaveOutPeople(question, [told])).toBe('Bekommt […] auch Kurzarbeitergeld?');
    expect(leaveOutPeople('Was gilt für Kollege Schorr, 030 23125 111?', [])).toBe('Was gilt für Kollege […], […]?');
  });

  it('is kept only where the text itself says that it is a name', () => {
    expect(leaveOutStrangers(question, [told])).toBe('Bekommt […] auch Kurzarbeitergeld?');
    expect(leaveOutStrangers('Was gilt für Kollege Schorr?', ['Und Schorr?'])).toBe('Was gilt für Kollege Schorr?');
  });

  it('is one person with one placeholder where several were named before', () => {
    expect(hidePeople(['Backes oder Schorr?'], ['Ich bin Kollege Schorr.', 'Das ist Frau Backes.']).texts).toEqual([
      '[NAME_2] oder [NAME_1]?',
    ]);
  });
});

describe('what is no name', () => {
  it('is hidden again too where it was known as something personal', () => {
    const typed = 'Meine Personalnummer ist 0815-77. Gilt es für 0815-77?';
    expect(hidePeople(['Gilt es für 0815-77?'], [typed]).texts.join()).not.toContain('0815-77');
  });
});
