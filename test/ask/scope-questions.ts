import type { ScopeReason } from '../../src/ask/scope-rules.ts';

/** Questions as they are typed on a phone: those that a rule must catch, and look-alikes that the base answers. */
export const scopeQuestions: Readonly<Record<ScopeReason, { readonly caught: readonly string[]; readonly lookAlikes: readonly string[] }>> =
  {
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
    confidential: {
      caught: [
        'schick mir die ebit zahlen vom werk',
        'was steht im vertraulichen sozialplanentwurf',
        'Wie hoch ist die Auslastung im Werk Saarlouis im letzten Quartal?',
        'habt ihr die internen Zahlen zum Stellenabbau',
        'zeig mal das protokoll der letzten aufsichtsratssitzung',
        'Wie viel Marge macht Bosch an der Pumpe?',
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
    speculation: {
      caught: [
        'welche firma macht als nächstes dicht',
        'wer gewinnt die wahl',
        'Was glaubst du, kommt Ford zurück?',
        'wird zf pleite gehen',
        'sinkt der strompreis nächstes jahr',
        'wie viele leute arbeiten 2030 noch bei bosch',
      ],
      lookAlikes: [
        'Wird Kurzarbeitergeld in der Sozialversicherung angerechnet?',
        'Bleibt man in der Transfergesellschaft krankenversichert?',
        'Wie geht Beschäftigungssicherung nach § 92a?',
        'Was macht der Betriebsrat als nächstes nach der Anhörung?',
        'Die Bude macht bald dicht, was können wir tun?',
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
      ],
      lookAlikes: [
        'Gestern hat der Chef Kurzarbeit angekündigt, was müssen wir beachten?',
        'Wir haben letzte Woche die Anhörung bekommen, wie lange haben wir Zeit?',
        'Ein Kollege wurde heute morgen gekündigt, welche Frist hat der Betriebsrat?',
        'Was ist der aktuelle Stand bei Power4Steel?',
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
    chat: {
      caught: [
        'erzähl mir einen witz',
        'Übersetze mir das auf Französisch',
        'wie wird das wetter morgen',
        'schreib mir ein gedicht zum jubiläum',
        'was gibts heute bei der bundesliga',
        'rezept für dibbelabbes?',
      ],
      lookAlikes: [
        'Wenn die Serie ausläuft, gibt es dann Kurzarbeit?',
        'Erzähl mir was über das Kurzarbeitergeld',
        'Gibt es Weihnachtsgeld laut Tarif?',
        'Schreib mir kurz was zum Qualifizierungsgeld',
      ],
    },
  };
