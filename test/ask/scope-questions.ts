import type { ScopeReason } from '../../src/ask/scope-rules.ts';
import { questionsAboutPersons } from './questions-about-persons.ts';

export type ScopeQuestions = Readonly<Record<ScopeReason, { readonly caught: readonly string[]; readonly lookAlikes: readonly string[] }>>;

/** Questions as they are typed on a phone: those that a rule must catch, and look-alikes that the base answers. */
export const scopeQuestions: ScopeQuestions = {
  ...questionsAboutPersons,
  confidential: {
    caught: [
      'schick mir die ebit zahlen vom werk',
      'was steht im vertraulichen sozialplanentwurf',
      'Wie hoch ist die Auslastung im Werk Saarlouis im letzten Quartal?',
      'habt ihr die internen Zahlen zum Stellenabbau',
      'zeig mal das protokoll der letzten aufsichtsratssitzung',
      'Wie viel Marge macht Bosch an der Pumpe?',
      'wie sieht der geheime plan für ford aus',
      'welche stellen streicht zf 2027 genau in welcher abteilung',
    ],
    lookAlikes: [
      'Gibt es Regeln zur Geheimhaltung im Wirtschaftsausschuss?',
      'Welche Zahlen muss der Arbeitgeber dem Wirtschaftsausschuss zeigen?',
      'Ab wie vielen Beschäftigten gibt es einen Wirtschaftsausschuss?',
      'Welche Unterlagen braucht man für die Anzeige der Kurzarbeit?',
      'Zählt die Auslastung bei Kurzarbeit?',
      'Welche Unterlagen braucht der WA vom Arbeitgeber?',
    ],
  },
  speculation: {
    caught: [
      'welche halle bei zf wird als nächstes geschlossen',
      'welche firma macht als nächstes dicht',
      'wer gewinnt die wahl',
      'Was glaubst du, kommt Ford zurück?',
      'wird zf pleite gehen',
      'sinkt der strompreis nächstes jahr',
      'wie viele leute arbeiten 2030 noch bei bosch',
      'kommt bald die nächste entlassungswelle bei bosch',
      'wie hoch wird der strompreis 2028',
      'wird das kurzarbeitergeld nächstes jahr erhöht',
      'wer wird neuer bezirksleiter',
      'gibt es bei voit schon einen käufer, wer wird das wohl',
    ],
    lookAlikes: [
      'Was muss die Firma tun, wenn das Werk geschlossen wird?',
      'Wird Kurzarbeitergeld in der Sozialversicherung angerechnet?',
      'Bleibt man in der Transfergesellschaft krankenversichert?',
      'Wie geht Beschäftigungssicherung nach § 92a?',
      'Was macht der Betriebsrat als nächstes nach der Anhörung?',
      'Die Bude macht bald dicht, was können wir tun?',
      'Wird das Kurzarbeitergeld 2027 noch einmal verlängert?',
      'Wie hoch ist der Satz bei KdW 2027?',
      'Bei uns macht demnächst das Werk zu, gibt es eine Transfergesellschaft?',
    ],
  },
  'too-recent': {
    caught: [
      'was hat bosch gestern verkündet',
      'Was kam letzte Woche bei ZF raus?',
      'was wurde heute morgen im landtag beschlossen',
      'Wie ist die laufende Tarifrunde ausgegangen, Ergebnis?',
      'gestern war verhandlung bei ford was kam raus',
      'Was ist am Wochenende bei Saarstahl passiert?',
      'wie viele leute im saarland sind gerade in kurzarbeit',
    ],
    lookAlikes: [
      'Gestern hat der Chef Kurzarbeit angekündigt, was müssen wir beachten?',
      'Wir haben letzte Woche die Anhörung bekommen, wie lange haben wir Zeit?',
      'Ein Kollege wurde heute morgen gekündigt, welche Frist hat der Betriebsrat?',
      'Was ist der aktuelle Stand bei Power4Steel?',
      'Wie viele Leute müssen von Kurzarbeit betroffen sein?',
    ],
  },
  'agreement-text': {
    caught: [
      'schick mir den tarifvertrag im wortlaut',
      'Was steht im Sozialplan bei ZF im einzelnen drin?',
      'wie ist homeoffice in eurer bv geregelt',
      'zeig mal den interessenausgleich komplett',
      'Wie hoch ist die Schichtzulage bei Bosch?',
      'was steht im vertragsentwurf vom zukunftstarifvertrag',
    ],
    lookAlikes: [
      'Was ist der Zukunftstarifvertrag genau?',
      'Was ist ein Interessenausgleich genau?',
      'Was gehört in eine Betriebsvereinbarung zum Qualifizierungsgeld?',
      'Kann man einen Sozialplan erzwingen?',
    ],
  },
  'bot-support': {
    caught: [
      'wie installiere ich den bot auf meinem handy',
      'passwort vergessen',
      'teams funktioniert nicht',
      'mein drucker geht nicht',
      'Slack hängt sich auf, was tun?',
      'outlook zeigt keine mails',
    ],
    lookAlikes: [
      'Darf der BR bei technischen Einrichtungen mitbestimmen?',
      'Was für eine Einrichtung ist die TWS?',
      'Der Chef will eine Überwachungssoftware installieren, dürfen wir mitbestimmen?',
      'Muss der Arbeitgeber eine Einigungsstelle einrichten?',
    ],
  },
  chat: {
    caught: [
      'schreib mir bitte mal ne bewerbung',
      'erzähl mir einen witz',
      'Übersetze mir das auf Französisch',
      'wie wird das wetter morgen',
      'schreib mir ein gedicht zum jubiläum',
      'was gibts heute bei der bundesliga',
      'rezept für dibbelabbes?',
    ],
    lookAlikes: [
      'Muss der Arbeitgeber der Agentur schreiben?',
      'Wenn die Serie ausläuft, gibt es dann Kurzarbeit?',
      'Erzähl mir was über das Kurzarbeitergeld',
      'Gibt es Weihnachtsgeld laut Tarif?',
      'Schreib mir kurz was zum Qualifizierungsgeld',
    ],
  },
};
