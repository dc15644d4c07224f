import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findSecret } from '../../../src/ask/redaction/find-secret.ts';
import { redact } from '../../../src/ask/redaction/redact.ts';
import { loadKnowledgeBase } from '../../../src/knowledge/load-knowledge-base.ts';

const root = path.join(import.meta.dirname, '../../..');
const { base } = await loadKnowledgeBase(path.join(root, 'knowledge'));
const questions = [...base.articles.flatMap((article) => article.questions), ...evaluationQuestions()];

describe('what holds no personal data', () => {
  it('stays as it is in 99 of 100 questions of the base and of the evaluation', () => {
    const changed = questions.filter((question) => redact(question).text !== question);
    expect(changed.length / questions.length, changed.join('\n')).toBeLessThanOrEqual(0.01);
    expect(questions.length).toBeGreaterThan(400);
  });

  it('stays as it is in titles, synonyms and labels of the base', () => {
    const names = base.articles.flatMap(({ title, synonyms, keyFacts }) => [title, ...synonyms, ...keyFacts.map(({ label }) => label)]);
    expect(names.filter((name) => redact(name).text !== name)).toEqual([]);
  });

  it('is no secret', () => {
    expect(questions.filter((question) => findSecret(question) !== undefined)).toEqual([]);
  });

  it.each([
    'Was zahlt Bosch in Homburg, Schaeffler, ZF in Saarbrücken, Ford in Saarlouis, Saarstahl in Völklingen, Dillinger, Hager und Voit?',
    'Gibt es bei Purem, Eberspächer, thyssenkrupp Gerlach, Michelin, Nemak, Casar, MAT, John Deere, Tadano, Pallmann, SVOLT oder Halberg Kurzarbeit?',
    'Wo sitzt die Agentur in Neunkirchen, St. Ingbert, Merzig, St. Wendel oder Zweibrücken?',
    'Was sagt § 82 SGB III zu Betrieben mit 250 bis 2.500 Beschäftigten ab 01.01.2026?',
    'Gilt die Riester-Förderung noch, und was ist mit Hartz IV, KdW und Kurzarbeitergeld?',
    'Welche Rechte haben Schwerbehinderte bei Kurzarbeit?',
    'Was gilt, wenn ein Kollege während der Kurzarbeit krank wird?',
    'Darf man in der Elternzeit umschulen, und zählt Mutterschutz mit?',
    'Wird Altersteilzeit für den Jahrgang 1964 gefördert?',
    'Wer vor 1964 geboren ist, bekommt was?',
    'Bekommen Kollegen Geld für Bildungsurlaub? Haben Kolleginnen Anspruch auf Teilzeit?',
    'kann ein kollege kurzarbeit ablehnen und die kollegin braucht einen kurs',
    'Wie viele Frauen und Männer sind im Betriebsrat, und wer ist Herr der Lage?',
    'Es wird Ernst: bis 31.12.2026 fallen 10000 Stellen weg, im Mai, Juni und August.',
    'Wir brauchen 1.250.000 Euro, also 3 x 400.000 €, bis 05/2026. Reicht ein Antrag vom 01.02.2026 bis 28.02.2026?',
    'Was kostet Ausbildungsplatz 3, und wie weit ist der Rechtsweg 1. Instanz?',
    'Was macht die Hans-Böckler-Stiftung, was die Robert Bosch GmbH und was die Otto Brenner Stiftung?',
    'Hallo TWS, hallo Team, liebe Kolleginnen und Kollegen, was ist neu?',
    'Mit freundlichen Grüßen',
    'ich bin Betriebsrat bei Voit in St. Ingbert und will wissen, wie hoch der Zuschuss ist',
    'Hallo, ich bin Vertrauensmann. Danke!',
    'Was ist das BAG-Urteil 1 ABR 12/20 wert?',
    'Welche Rechte haben Schwerbehinderte bei Kurzarbeit?',
    'Was ist mit Kug, wenn ich krank werde?',
    'Bekomme ich Kug wenn ich krank bin?',
    'Gibt es Förderung für Menschen mit Behinderung?',
    'Was zahlt die Agentur bei Schwerbehinderung ab GdB 50?',
    'Wer ist für BEM zuständig?',
    'Wie läuft eine Wiedereingliederung?',
    'Zählen Schwangere bei der Betriebsgröße?',
    'Darf der Arbeitgeber nach der Krankheit fragen?',
    'Dürfen wir bei Sucht im Betrieb mitbestimmen?',
    'Wie funktioniert Reha vor Rente?',
    'Ich will wissen, ob Kranke Kug bekommen',
    'Wir wollen eine BV zu Sucht und Alkohol',
    'Unser Betrieb hat hohe Krankenstände',
    'Kann ich als Betriebsrat beim BEM dabei sein?',
    'Haben Kollegen mit Behinderung Vorrang?',
    'Ich suche ein Seminar zu psychischen Erkrankungen',
    'Mein Betriebsrat möchte eine BV zur Gefährdungsbeurteilung psychischer Belastung',
    'Ich bin die Schwerbehindertenvertretung, wer fördert Umbauten?',
    'Was macht die Schwerbehindertenvertretung?',
    'Was gibt es ab dem 3.4.2027 für Betriebe unter 50?',
  ])('is left alone: %s', (question) => {
    expect(redact(question).text).toBe(question);
  });
});

function evaluationQuestions(): string[] {
  const files = globSync('../shared/eval/*.jsonl', { cwd: root }).map((file) => path.join(root, file));
  const lines = files.filter((file) => existsSync(file)).flatMap((file) => readFileSync(file, 'utf8').split('\n'));
  return lines.filter((line) => line.trim() !== '').map((line) => String(JSON.parse(line).question));
}
