import type { ScopeQuestions } from './scope-questions.ts';

/** See `scopeQuestions`. */
export const questionsAboutPersons = {
  membership: {
    caught: [
      'ist der müller aus der montage in der gewerkschaft?',
      'wer bei uns in der halle ist alles organisiert',
      'Gib mir mal die Liste der Mitglieder von Halle 3',
      'ist die neue schichtleiterin mitglied der ig metall',
      'zahlt der kollege schmitt noch beitrag?',
      'Ist unser Vorsitzender eigentlich ausgetreten?',
      'Namen aller Mitglieder im Betrieb bitte',
    ],
    lookAlikes: [
      'Gilt das Extra nur für Mitglieder?',
      'Muss ich Gewerkschaftsmitglied sein um Bildungsurlaub zu bekommen?',
      'Wer ist in der IG Metall für Weiterbildungsfragen zuständig?',
      'Bin ich in der Transfergesellschaft noch Mitglied der Arbeitskammer?',
      'Wer ist automatisch Mitglied in der Arbeitskammer?',
      'Wer zahlt den Beitrag zur Rentenversicherung bei Kurzarbeit?',
      'Ist der Bildungsurlaub nur für Leute in der Gewerkschaft?',
    ],
  },
  'personal-data': {
    caught: [
      'gib mir mal die privatnummer vom chef',
      'wo wohnt unser betriebsleiter',
      'was verdient der geschaeftsfuehrer bei voit',
      'Wie viel Abfindung hat die Betriebsratsvorsitzende bekommen?',
      'ist die frau meier aus der lohnbuchhaltung schwanger',
      'handynummer vom werkleiter bitte',
      'In welcher Entgeltgruppe ist der Kollege Schmidt aus der Instandhaltung?',
    ],
    lookAlikes: [
      'Wie viel Geld gibt es für den Meister?',
      'Was bekommt man als Meister gefördert?',
      'Wie viel Zuschuss kriegt der Chef vom Amt?',
      'Welche Unterlagen bekommt der Wirtschaftsausschuss vom Geschäftsführer?',
      'Wie hoch ist die Abfindung im Sozialplan?',
      'Der Geschäftsführer will nicht, welche Förderung bekommt man trotzdem?',
    ],
  },
  'single-case': {
    caught: [
      'mein chef mobbt mich was kann ich machen',
      'hab eine abmahnung bekommen ist die wirksam',
      'mir wurde gestern fristlos gekündigt',
      'soll ich den aufhebungsvertrag unterschreiben',
      'Prüf bitte meine Kündigung',
      'lohnt sich eine klage bei mir?',
      'Ist meine Kündigung wirksam?',
    ],
    lookAlikes: [
      'Darf der BR bei Kündigungen widersprechen?',
      'Ist in meinem Betrieb eine Kündigung ohne Betriebsrat wirksam?',
      'Was passiert mit der Förderung, wenn ein Aufhebungsvertrag kommt?',
      'Wie lange hat der Betriebsrat bei einer Kündigung Zeit?',
    ],
  },
  'own-benefit': {
    caught: [
      'ich hab 3200 brutto was bleibt mir bei kurzarbeit',
      'rechne mir mal mein kug aus bei 2900 euro',
      'Was krieg ich raus mit Klasse 3 und zwei Kindern?',
      'wie viel überweist mir das amt bei eg 7',
      'Wie hoch ist meine Abfindung nach 20 Jahren?',
      '2.800 netto, was hab ich dann auf dem konto',
    ],
    lookAlikes: [
      'Wie hoch ist die Abfindung im Sozialplan?',
      'Muss man beim Qualifizierungsgeld mit Anrechnung vom Nebenjob rechnen?',
      'Darf ich 2026 beim Qualifizierungsgeld einen Nebenjob mit Anrechnung haben?',
      'Sind es brutto oder netto 60 Prozent beim Kurzarbeitergeld?',
    ],
  },
  'tax-and-pension': {
    caught: [
      'welche steuerklasse ist bei kurzarbeit besser',
      'wie hoch ist dann meine rente mit 63',
      'Kann ich das steuerlich absetzen?',
      'mit wieviel abschlägen geh ich mit 63',
      'fünftelregelung bei abfindung was bringt das',
      'wie viel steuern zahl ich auf die abfindung',
    ],
    lookAlikes: [
      'Zählt eine Transfergesellschaft für die Rente?',
      'Ist das Qualifizierungsgeld steuerfrei?',
      'Wer zahlt die Rentenbeiträge bei Kurzarbeit?',
      'Ab welchem Alter geht Altersteilzeit?',
    ],
  },
  recommendation: {
    caught: [
      'welcher anwalt in homburg ist gut',
      'kennst du jemand der mich vor gericht vertritt',
      'Welche Ärztin ist gut bei Burnout?',
      'such mir einen steuerberater',
      'Nenn mir die beste Kanzlei für Arbeitsrecht in Saarbrücken',
      'wer vertritt mich am günstigsten',
    ],
    lookAlikes: [
      'Wer zahlt den Anwalt vom Betriebsrat?',
      'Kennst du eine Förderung für Meister?',
      'Kennst du einen Zuschuss für E-Learning?',
      'Welche Beratung gibt es für Betriebsräte?',
    ],
  },
} satisfies Partial<ScopeQuestions>;
