/** Why the bot does not answer although it might find something that looks like an answer. */
export type ScopeReason =
  | 'single-case'
  | 'personal-data'
  | 'membership'
  | 'confidential'
  | 'tax-and-pension'
  | 'own-benefit'
  | 'recommendation'
  | 'speculation'
  | 'agreement-text'
  | 'bot-support'
  | 'chat';

type Rule = { readonly reason: ScopeReason; readonly pattern: RegExp };

/**
 * Questions that need a person, not a knowledge base. Data, not code: each line is one kind of question; the first
 * that fits decides. Every rule has questions that it must catch and questions that it must leave alone in the tests.
 */
const rules: readonly Rule[] = [
  // Who is a member is special-category data (GDPR Art. 9): never answered, whoever asks.
  {
    reason: 'membership',
    pattern:
      /(?:wer|ist|sind|welche\w*|liste|namen?)\b.{0,60}(?:mitglied(?:er|schaft)?\b.{0,30}(?:gewerkschaft|ig metall|igm)|in der (?:gewerkschaft|ig metall|igm)\b(?!.{0,20}zuständig)|gewerkschaftsmitglied)/iu,
  },
  {
    reason: 'personal-data',
    pattern:
      /privat(?:e|en|er)?[\s-]?(?:nummer|handy|telefon|adresse|anschrift|mail)|handynummer|geburtsdatum|wo wohnt|wohnadresse|durchwahl von/iu,
  },
  {
    reason: 'personal-data',
    pattern:
      /(?:wie\s?viel|was|wie hoch).{0,40}(?:verdien|gehalt|abfindung|bonus|lohn).{0,40}(?:vorsitzende|chef(?:in)?\b|geschäftsführer|bezirksleiter|betriebsrätin|\bherr\b|\bfrau\b|vorstand)/iu,
  },
  {
    reason: 'personal-data',
    pattern:
      /(?:vorsitzende|geschäftsführer|bezirksleiter|betriebsrät|\bherr\b|\bfrau\b|kolleg(?:e|in)).{0,60}(?:krank\b|diagnose|schwanger|personalakte|verdient|lohn bekommen)/iu,
  },
  {
    reason: 'confidential',
    pattern:
      /vertraulich|geheim|\bintern(?:e|en|er|es)?\b.{0,30}(?:zahlen|papier|protokoll|unterlage|planung|liste)|noch nicht öffentlich|nicht veröffentlicht/iu,
  },
  {
    reason: 'confidential',
    pattern:
      /\bebit\w*|(?:zahlen|protokoll|unterlagen|bilanz|marge|auslastung).{0,50}(?:wa|wirtschaftsausschuss|aufsichtsrat)[\s-]?sitzung|aufsichtsratsprotokoll/iu,
  },
  {
    reason: 'agreement-text',
    pattern:
      /(?:was steht|was ist|wortlaut|inhalt|text|schick|zeig).{0,60}(?:tarifvertrag|sozialplan\w*|interessenausgleich|betriebsvereinbarung|vereinbarung|vertrag)\b.{0,60}(?:genau drin|paragra[fp]h?\w* für|wortlaut|im einzelnen|komplett|volltext)/iu,
  },
  { reason: 'agreement-text', pattern: /(?:sozialplan|interessenausgleich|vertrags)\w*entwurf/iu },
  {
    reason: 'own-benefit',
    pattern:
      /(?:ich verdiene|mein(?:e|em|en)? (?:brutto|netto|lohn|gehalt|verdienst)|bei (?:mir|meinem)|habe? \d[\d.]* ?(?:€|euro)? ?(?:brutto|netto)|\d[\d.]* ?(?:€|euro)? ?brutto).{0,120}(?:konto|raus|ausrechn|berechn|genau|krieg ich|bekomme ich|bleibt|netto)/iu,
  },
  {
    reason: 'tax-and-pension',
    pattern:
      /steuerklasse|steuererklärung|steuerlich absetz|einkommensteuer|wie viel steuer|wie hoch (?:ist|wird) meine rente|meine rente|rentenpunkte|rentenabschl[äa]g\w*|mit wie viel abschl[äa]gen/iu,
  },
  {
    reason: 'recommendation',
    pattern:
      /(?:welche\w*|bester?|gute\w*|empfiehl\w*|empfehl\w*|kennst du).{0,40}(?:anwalt|anwält\w*|kanzlei|arzt|ärzt\w*|steuerberater\w*|gutachter).{0,60}(?:beste\w*|gut|empfehl\w*|nehmen|gewinn)?/iu,
  },
  {
    reason: 'speculation',
    pattern:
      /(?:wer|welche\w*).{0,60}(?:gewinnt|als nächste\w*|demnächst|bald).{0,30}(?:wahl|pleite|insolven|dicht|zu\b|schließ|entlass)|wer gewinnt|wird .{0,40}pleite ?gehen|wie stehen die chancen/iu,
  },
  { reason: 'single-case', pattern: /\b(?:mobb\w+|verklag\w+|klage ein\w*|abgemahnt|abmahnung bekommen|diskriminier\w+|belästig\w+)/iu },
  {
    reason: 'single-case',
    pattern:
      /(?:prüf\w*|check\w*|schau\w*|les\w*|beurteil\w*).{0,40}mein\w*.{0,30}(?:lohnabrechnung|abrechnung|kündigung|arbeitsvertrag|aufhebungsvertrag|zeugnis|vertrag|bescheid|abmahnung)|mein\w* .{0,30}(?:lohnabrechnung|kündigung|arbeitsvertrag|aufhebungsvertrag|zeugnis|bescheid).{0,40}(?:prüf|hochlad|lade|rechtens|wirksam|okay|in ordnung|unterschreib)/iu,
  },
  {
    reason: 'single-case',
    pattern:
      /\b(?:ist|war|wäre) (?:meine|die|seine|ihre) (?:kündigung|abmahnung|versetzung) (?:wirksam|rechtens|gültig|ok|unwirksam)|(?:gewinne|hab) ich .{0,30}(?:prozess|klage|chance)|soll ich .{0,40}(?:unterschreiben|klagen|kündigen)/iu,
  },
  {
    reason: 'bot-support',
    pattern:
      /(?:installier\w*|einricht\w*|passwort|login|einlogg\w*|update|absturz|stürzt).{0,50}(?:slack|teams|bot|app|handy|computer|laptop|windows|drucker)|(?:slack|teams|bot|app|drucker)\b.{0,40}(?:installier|einricht|passwort|geht nicht|funktioniert nicht)/iu,
  },
  {
    reason: 'chat',
    pattern:
      /gedicht|witz\b|rezept\b|wetter|horoskop|fußball|bundesliga|geburtstags(?:gruß|rede|lied|karte)|erzähl mir|schreib mir (?:ein|eine|einen)\b|übersetze?\b/iu,
  },
];

/** The reason why a question is out of scope, or undefined when it is not. */
export function findScopeReason(question: string): ScopeReason | undefined {
  return rules.find(({ pattern }) => pattern.test(question))?.reason;
}
