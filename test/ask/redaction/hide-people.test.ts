import { describe, expect, it } from 'vitest';
import { hidePeople, leaveOutPeople, namesTold } from '../../../src/ask/redaction/hide-people.ts';
import { restore } from '../../../src/ask/redaction/restore.ts';

const told = 'Mein Name ist Pfrömmer. Bekommt Pfrömmer auch Kurzarbeitergeld?';
const question = 'Bekommt Pfrömmer auch Kurzarbeitergeld?';

const typed = (...texts: readonly string[]) => ({ texts, names: [] });

describe('who was named once', () => {
  it('is hidden where nothing says any more that the word is a name', () => {
    expect(hidePeople([question], typed(told)).texts).toEqual(['Bekommt [NAME_1] auch Kurzarbeitergeld?']);
  });

  it('is hidden in earlier texts and later ones alike, and comes back by what is known', () => {
    const { texts, placeholders } = hidePeople(['Und Schorr?', 'Was gilt für Kollege Schorr?'], typed());
    expect(texts).toEqual(['Und [NAME_1]?', 'Was gilt für Kollege [NAME_1]?']);
    expect(texts.map((text) => restore(text, placeholders))).toEqual(['Und Schorr?', 'Was gilt für Kollege Schorr?']);
  });

  it('is no part of what others may press', () => {
    expect(leaveOutPeople(question, typed(told))).toBe('Bekommt […] auch Kurzarbeitergeld?');
    expect(leaveOutPeople('Was gilt für Kollege Schorr, 030 23125 111?', typed())).toBe('Was gilt für Kollege […], […]?');
  });

  it('is known by name in all that follows', () => {
    expect(namesTold(typed(told))).toEqual(['Pfrömmer']);
    expect(hidePeople(['Und Pfrömmer?'], { texts: [], names: ['Pfrömmer'] }).texts).toEqual(['Und [NAME_1]?']);
  });

  it('is one person with one placeholder where several were named before', () => {
    expect(hidePeople(['Backes oder Schorr?'], typed('Ich bin Kollege Schorr.', 'Das ist Frau Backes.')).texts).toEqual([
      '[NAME_2] oder [NAME_1]?',
    ]);
  });
});

describe('what is no name', () => {
  it('is hidden again too where it was known as something personal', () => {
    const number = 'Meine Personalnummer ist 0815-77. Gilt es für 0815-77?';
    expect(hidePeople(['Gilt es für 0815-77?'], typed(number)).texts.join()).not.toContain('0815-77');
  });
});
