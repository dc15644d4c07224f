import { describe, expect, it } from 'vitest';
import { replyToOutcome } from '../../src/ask/replies/reply-to-outcome.ts';
import { openShippedBase } from '../knowledge/shipped-base.ts';
import { openAsk, topicsOf } from './open-ask.ts';
import { shown } from './shown.ts';

const { retriever } = await openShippedBase();

/** What still stands in many heads and on many pages, what people make of it, and what the answer must say. */
const corrections: readonly (readonly [question: string, article: string, ...says: RegExp[]])[] = [
  ['Geht noch was über 106a?', 'weiterbildung-kurzarbeit-106a', /31\.7\.2024 ausgelaufen/, /§ 82/],
  ['Unser Chef will die Schulung in Kurzarbeit über § 106a SGB III abrechnen', 'weiterbildung-kurzarbeit-106a', /ausgelaufen/, /§ 82/],
  ['KuG 24 Monate, gilt das auch 2027?', 'kurzarbeitergeld', /31\.12\.2026/, /1\.1\.2027.*12 Monate|12 Monate.*1\.1\.2027/],
  ['Kurzarbeit geht doch 24 Monate, oder?', 'kurzarbeitergeld', /längstens bis 31\.12\.2026/, /12 Monate/],
  ['24 Monate Transfer-KuG, stimmt das?', 'transferkurzarbeitergeld', /Verlängerung auf 24 Monate.*gilt nicht/, /höchstens 12 Monate/],
  ['Gelten die 24 Monate auch für TKug?', 'transferkurzarbeitergeld', /Verlängerung auf 24 Monate.*gilt nicht/, /höchstens 12 Monate/],
  ['§ 82 mit 10/250/2500, welche Stufe sind wir?', 'weiterbildung-beschaeftigte-82', /seit 1\.4\.2024.*unter 50, 50 bis 499 und ab 500/],
  ['Gelten beim § 82 noch die Größenklassen 10, 250 und 2.500?', 'weiterbildung-beschaeftigte-82', /unter 50, 50 bis 499 und ab 500/],
  ['Sperrfrist § 82: vier Jahre?', 'weiterbildung-beschaeftigte-82', /2 Jahre|zwei Jahre/],
  ['Wie lange ist man nach 82a gesperrt, zwei Jahre?', 'qualifizierungsgeld', /4 Jahre|vier Jahre/],
  ['Beim 82a zählt doch der ganze Konzern, oder?', 'qualifizierungsgeld', /nur der Betrieb/, /nicht der Konzern/],
  [
    'Zählt bei § 82 nur unser Betrieb und nicht der Konzern?',
    'weiterbildung-beschaeftigte-82',
    /des Unternehmens und gegebenenfalls des Konzerns/,
  ],
  ['Muss beim 82a auch die Maßnahme zugelassen sein?', 'qualifizierungsgeld', /nur der Träger/, /nicht die Maßnahme/],
  ['Reicht bei § 82 wenn nur der Träger zugelassen ist?', 'weiterbildung-beschaeftigte-82', /Träger und Maßnahme/],
  ['Zahlt die Agentur beim Qualifizierungsgeld den Kurs?', 'qualifizierungsgeld', /Kurskosten: zahlt der Arbeitgeber/],
  ['Wer zahlt die Kurskosten bei 82a, das Arbeitsamt?', 'qualifizierungsgeld', /zahlt der Arbeitgeber/],
  ['Was steht in 95a BetrVG?', 'betrvg-auswahlrichtlinien-95', /§ 95a.*(?:existiert|gibt es) nicht/, /§ 95 Abs\. 2a/],
  ['T-Geld kommt im Februar, oder?', 'transformationsgeld', /seit 2025.*Transformationsgeld im Juli/],
  ['Kommt T-ZUG B im Juli?', 't-zug', /seit 2025 kommt T-ZUG B im Februar/],
  ['T-ZUG B 18,5 %, stimmt das noch?', 't-zug', /seit Februar 2026 gilt 26,5 %/],
  ['Ist der Zusatzbetrag noch 18,5 Prozent?', 't-zug', /seit Februar 2026 gilt 26,5 %/],
  ['Gibt es die Klimaschutzverträge noch?', 'klimaschutzvertraege', /heute heißt es CO2-Differenzverträge/],
  ['Die Transformationsnetzwerke enden doch 2025?', 'transformationsnetzwerke', /bis 31\.12\.2026/, /2027 bis 2029/],
  [
    'Der Transfertarifvertrag bei Saarstahl ist doch eine Transfergesellschaft?',
    'stahl-beschaeftigung-shs',
    /^Nein.*keine Transfergesellschaft/m,
  ],
  [
    'Wo beantrage ich das Bundesprogramm Förderung transformativer Betriebsratsarbeit?',
    'transformative-betriebsratsarbeit',
    /nicht auffindbar/,
  ],
  ['Aufstiegs-BAföG: 4.000 Euro fürs Meisterstück?', 'aufstiegs-bafoeg', /höchstens 2\.000 €/, /nicht Gesetz/],
  ['Kriegt man beim Meister-BAföG 160 Euro Kinderbetreuung?', 'aufstiegs-bafoeg', /150 €/, /nicht Gesetz/],
  [
    'Bildungsurlaub Saarland: 6 Tage und ab dem dritten zahle ich selbst?',
    'bildungsfreistellung-saarland',
    /seit 9\.5\.2024.*5 voll bezahlte Tage/,
  ],
  ['Bildungsfreistellung erst nach 12 Monaten im Betrieb?', 'bildungsfreistellung-saarland', /seit 9\.5\.2024.*6 Monate Wartezeit/],
  ['KdW 50 Prozent?', 'kdw-kompetenz-durch-weiterbildung', /gelten 40 %/],
  ['EGF erst ab 500 Entlassungen?', 'egf-globalisierungsfonds', /gelten 200 Entlassungen/],
  ['Der ESF im Saarland zahlt doch 50 Prozent?', 'esf-plus-saarland', /höchstens 40 %/],
  ['Regionales Förderprogramm: gilt das auch für Merzig-Wadern?', 'regionales-foerderprogramm-saarland', /Merzig-Wadern gehört nicht/],
  [
    'Regionales Förderprogramm: welche Sätze für schaffende und sichernde Investitionen?',
    'regionales-foerderprogramm-saarland',
    /gilt .*nicht mehr/,
    /bis 20 %.*bis 10 %/,
  ],
  ['ASaar-Prämie 3.000 Euro?', 'asaar-arbeit-fuer-das-saarland', /aktuell sind es bis 3\.700 €/],
  ['Power4Steel: 3,5 Mrd. und Start 2027?', 'gruener-stahl-power4steel', /heute gelten 4,6 Mrd\. € und ein Start 2028\/29/],
  ['Grüner Stahl in Dillingen startet 2027, oder?', 'gruener-stahl-power4steel', /heute gelten 4,6 Mrd\. € und ein Start 2028\/29/],
  ['Wann kommt 2027 der Wasserstoff aus Fenne?', 'elektrolyse-stopp-saarland', /seit dem Stopp durch Iqony/],
  [
    'Im Transformationsfonds sind doch 3 Mrd. Kredite für 10 Jahre?',
    'transformationsfonds-saarland',
    /geplant 2,4 Mrd\. €/,
    /Mindestlaufzeit/,
  ],
  ['ZF Saarbrücken: fallen 4.500 Stellen weg?', 'zf-saarbruecken', /gelten 825 Stellen/],
  ['Bei ZF in Saarbrücken sollen 2.800 Stellen weg?', 'zf-saarbruecken', /gelten 825 Stellen/],
  [
    'Bosch Homburg streicht 1.250 Stellen bis 2030?',
    'bosch-homburg',
    /seit der Einigung vom Januar 2026.*rund 1\.000 Stellen bis Ende 2032/,
  ],
  ['Verbrenner-Aus 2035 ist doch beschlossen und fest?', 'co2-flottengrenzwerte-2035', /Vorschlag.*minus 90 %/],
  ['SVolt kommt doch nach Überherrn?', 'svolt-wolfspeed', /SVolt kommen nicht/, /31\.1\.2025/],
  ['Wann macht SVolt in Heusweiler auf?', 'svolt-wolfspeed', /SVolt kommen nicht/],
];

describe('an outdated figure or claim in a question is set right', () => {
  it.each(corrections.map(([question, article, ...says]) => ({ question, article, says })))(
    '$question',
    async ({ question, article, says }) => {
      const outcome = await openAsk(retriever).outcomeOf(question);
      const text = shown(replyToOutcome(outcome, { answer: 'a' }).message);
      expect(topicsOf(outcome)[0]).toBe(article);
      for (const pattern of says) expect(text).toMatch(pattern);
    },
  );
});
