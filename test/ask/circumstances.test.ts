import { describe, expect, it } from 'vitest';
import { readCircumstances } from '../../src/ask/circumstances.ts';

describe('the size of a plant', () => {
  it.each([
    ['unser Werk hat 190', 190],
    ['unser werk hat 190, gibt es da was?', 190],
    ['80-mann-firma', 80],
    ['die 80-Mann-Firma braucht Geld', 80],
    ['80 mann betrieb', 80],
    ['kleiner betrieb, 12 leute', 12],
    ['wir sind 80', 80],
    ['wir sind 80 leute', 80],
    ['wir haben 45 Mitarbeiter', 45],
    ['bei uns arbeiten 60 leute', 60],
    ['Betrieb mit 300', 300],
    ['firma mit rund 300 beschäftigten', 300],
    ['knapp 200 MA im Werk', 200],
    ['belegschaft von 400', 400],
    ['Zulieferer, ca. 350 Beschäftigte', 350],
    ['Firma (80 Mann) will umstellen', 80],
    ['bude mit 15 hanseln', 15],
    ['Konzern mit 12.000 Leuten', 12_000],
    ['Konzern mit 12 000 Beschäftigten', 12_000],
    ['konzern mit 1000 beschaeftigten', 1000],
    ['betrieb mit 80 mann will leute schulen was zahlt das amt', 80],
    ['wir haben 80 leute wer zahlt die schulung', 80],
    ['Werk mit 900 Leuten soll 200 abbauen', 900],
  ])('is read from "%s"', (question, size) => {
    expect(readCircumstances(question).size).toBe(size);
  });

  it('is that of the group where both are told, because thresholds count the group', () => {
    expect(readCircumstances('Konzern mit 12.000 Leuten, unser Werk hat 190').size).toBe(12_000);
    expect(readCircumstances('unser Werk hat 190 und der Konzern 12.000').size).toBe(12_000);
  });

  it('takes "more than" and "less than" at their word', () => {
    expect(readCircumstances('Betrieb mit mehr als 300 Leuten').size).toBe(301);
    expect(readCircumstances('Gilt das für Betriebe mit weniger als 250 Beschäftigten?').size).toBe(249);
  });

  it.each([
    'Die Firma will 30 Leute entlassen',
    'Die Firma entlässt 30 Leute',
    'In der Firma sollen 30 Leute entlassen werden',
    'In der Firma sind 30 Leute von Kündigung betroffen',
    '15 leute entlassen, betriebsänderung?',
    'wir haben 20 leute auf cnc geschult',
    'Wir haben 30 Kollegen in Kurzarbeit',
    'Die Firma möchte 12 Leute auf Lehrgang schicken',
    'Seminar mit 20 Leuten, gibt es Zuschuss?',
    'Wir haben 3 Maßnahmen geplant',
    'haben 5 Azubis',
    'Betrieb seit 1990 in Homburg',
    'werk hat 2026 kurzarbeit',
    'mit 55 Jahren in Altersteilzeit',
    'Betrieb mit 12 Monaten Kurzarbeit',
    'der betrieb hat 300.000 euro verlust',
    'Ab 250 Beschäftigten gilt was?',
  ])('is not read from "%s"', (question) => {
    expect(readCircumstances(question).size).toBeUndefined();
  });
});

describe('the place of a plant', () => {
  it.each([
    ['Betrieb in Homburg', 'saarland'],
    ['wir sitzen in saarbruecken', 'saarland'],
    ['werk in st. ingbert', 'saarland'],
    ['Voelklingen', 'saarland'],
    ['an der Saar', 'saarland'],
    ['betrieb in zweibrücken', 'rheinland-pfalz'],
    ['Werk in Zweibruecken', 'rheinland-pfalz'],
    ['gilt das in RLP', 'rheinland-pfalz'],
    ['Firma in Pirmasens, Geschäftsstelle Homburg', 'rheinland-pfalz'],
  ])('in "%s" is %s', (question, land) => {
    expect(readCircumstances(question).land).toBe(land);
  });

  it.each([
    'Förderung in Bayern?',
    'betrieb in mannheim',
    'was zahlt luxemburg',
    'kollege aus dem elsass',
    'was gilt in baden-wuerttemberg',
  ])('in "%s" is elsewhere', (question) => {
    expect(readCircumstances(question).elsewhere).toBeDefined();
  });

  it.each(['Welche Förderung gibt es in Metropolen?', 'Wie lange gibt es Kurzarbeitergeld?', 'Was essen die Leute?'])(
    'is not told in "%s"',
    (question) => {
      expect(readCircumstances(question)).toMatchObject({ land: undefined, elsewhere: undefined });
    },
  );
});

describe('a notice', () => {
  it.each(['Kollegin ist schon gekündigt', 'hat die kündigung bekommen', 'er ist rausgeflogen', 'ist gekuendigt'])(
    'is given in "%s"',
    (question) => {
      expect(readCircumstances(question).noticeGiven).toBe(true);
    },
  );

  it.each([
    'noch nicht gekündigt',
    'sie ist nicht gekündigt',
    'noch ungekündigt',
    'ist noch beschäftigt',
    'Kündigungen drohen',
    'Kollege soll gekündigt werden',
    'wenn jemand gekündigt wird',
  ])('is not given yet in "%s"', (question) => {
    expect(readCircumstances(question).noticeGiven).toBe(false);
  });

  it('is unknown where nobody speaks of it', () => {
    expect(readCircumstances('Wie lange gibt es Kurzarbeitergeld?').noticeGiven).toBeUndefined();
  });
});

it('what the buttons of a question back add is understood', () => {
  expect(readCircumstances('KdW? (im Saarland)').land).toBe('saarland');
  expect(readCircumstances('KdW? (in Rheinland-Pfalz)').land).toBe('rheinland-pfalz');
  expect(readCircumstances('KdW? (Betrieb mit 100 Beschäftigten)').size).toBe(100);
  expect(readCircumstances('KdW? (Konzern mit 1000 Beschäftigten)').size).toBe(1000);
  expect(readCircumstances('Umschulung? (schon gekündigt)').noticeGiven).toBe(true);
  expect(readCircumstances('Umschulung? (noch nicht gekündigt)').noticeGiven).toBe(false);
});
