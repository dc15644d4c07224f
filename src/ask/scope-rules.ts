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
  | 'too-recent'
  | 'agreement-text'
  | 'bot-support'
  | 'chat';

type Rule = { readonly reason: ScopeReason; readonly pattern: RegExp };

/** Pieces that several rules share. */
const role = String.raw`(?:vorsitzende\w*|chef(?:in)?\b|personalchef\w*|geschäftsführer\w*|werk(?:s)?leiter\w*|bezirksleiter\w*|personalleiter\w*|betriebsleiter\w*|sekretär\w*|vorstand\w*|minister\w*|meister\b|schichtführer\w*|abteilungsleiter\w*|betriebsrätin|\bherrn?\b|\bfrau\b)`;
const paper = `(?:lohnabrechnung|abrechnung|kündigung|arbeitsvertrag|aufhebungsvertrag|zeugnis|bescheid|abmahnung|arbeitszeugnis|gehaltszettel|lohnzettel)`;
const agreement = String.raw`(?:tarifvertrag|haustarif\w*|sozialplan\w*|interessenausgleich\w*|betriebsvereinbarung|\bbv\b|vereinbarung|vertrag|eckpunktepapier)`;
const company = String.raw`\b(?:bosch|zf|schaeffler|gerlach|thyssenkrupp|hager|michelin|purem|voit|ford|saarstahl|dillinger\w*|nemak|festo|eberspächer|tadano|john deere|svolt|vetter|halberg|sulzer|casar|rexroth)\b`;
const arrangement = String.raw`(?:sprinterprämie|aufgestockt|aufzahlung|aufstockung|gleitzeit\w*|homeoffice|home-office|schicht(?:zulage|plan)\w*|pausen\w*|urlaubstage|prämienlohn|weihnachtsgeld|werkswohnung|jobrad|kantine\w*)`;
const own = String.raw`(?:\bich\b|\bmir\b|\bmein\w*|\bmich\b)`;

/**
 * Questions that need a person, not a knowledge base. Data, not code: each line is one kind of question; the first
 * that fits decides. Every kind has questions that it must catch and questions that it must leave alone in the tests.
 */
const rules: readonly Rule[] = [
  // Who is a member is special-category data (GDPR Art. 9): never answered, whoever asks.
  rule(
    'membership',
    String.raw`(?:liste|namen?|adressen)\b.{0,20}\b(?:der|aller|von|unserer)\b.{0,15}mitglieder|gewerkschaftsbuch|gewerkschaftsmitglied(?!er|schaft)`,
  ),
  rule(
    'membership',
    String.raw`(?:\bwer\b|\bist\b|\bsind\b|welche\w*).{0,60}(?:in der gewerkschaft|in der ig ?metall\b(?!.{0,20}zuständig)|gewerkschaftlich organisiert|mitglied (?:der|bei der|in der) (?:ig ?metall|igm|gewerkschaft))`,
  ),
  rule(
    'membership',
    String.raw`\bist\b.{0,12}\b(?:der|die|mein\w*|unser\w*)\b.{0,45}(?:noch organisiert|\borganisiert\b|bei uns drin|ausgetreten|beigetreten)|\bwer\b.{0,50}zahlt.{0,12}beitrag`,
  ),
  rule(
    'personal-data',
    String.raw`privat(?:e|en|er)?[\s-]?(?:nummer|handy|telefon|adresse|anschrift|mail)|handynummer|geburtsdatum|geburtstag von|\bwohnt\b.{0,40}${role}|wohnadresse|durchwahl (?:von|vom|der) ${role}`,
  ),
  rule(
    'personal-data',
    String.raw`(?:wie\s?viel|\bwas\b|wie hoch|welche\w*|mit wie\s?viel).{0,40}(?:verdien|gehalt|abfindung|bonus|lohn|geld|entgeltgruppe|kriegt|bekommt|bekommen|gekriegt).{0,60}${role}`,
  ),
  rule(
    'personal-data',
    String.raw`${role}.{0,60}(?:\bkrank\b|diagnose|schwanger|personalakte|verdient|lohn bekommen|zum abschied|heim gegangen|verheiratet|\bkinder\b|affäre|entgeltgruppe|fehltage)`,
  ),
  rule(
    'personal-data',
    String.raw`(?:in welcher entgeltgruppe|wie alt|wo wohnt|was verdient|was kriegt).{0,25}${role}|wo wohnt d(?:er|ie)\b`,
  ),
  rule(
    'personal-data',
    String.raw`was (?:bekommt|verdient|kriegt) (?!man|der|die|das|ein|ich|wir|jemand|jeder)\p{L}+ \p{L}+ (?:im|pro) (?:monat|jahr)`,
  ),
  rule(
    'confidential',
    String.raw`(?:schick|zeig|gib|was steht|habt ihr|kennst du|besorg).{0,60}(?:vertraulich|geheim|noch nicht öffentlich|nicht veröffentlicht)|(?:im|aus dem|den) vertraulichen|\bintern(?:e|en|er|es)?\b.{0,30}(?:zahlen|papier|protokoll|unterlage|planung|liste)`,
  ),
  rule(
    'confidential',
    String.raw`\bebit\w*|\bmarge\b|deckungsbeitrag|streichliste|herstellkosten|stückzahlen|krankenstand|fehlzeitenquote|kostet.{0,40}in der herstellung|(?:zahlen|protokoll|unterlagen|bilanz).{0,50}(?:wa|wirtschaftsausschuss|aufsichtsrat)[\s-]?sitzung|aufsichtsratsprotokoll`,
  ),
  rule(
    'confidential',
    String.raw`auslastung\b.{0,30}(?:von|vom|der|in|im|bei)\b|(?:steckt|investiert)\b.{0,40}(?:20\d\d\b.{0,30})?(?:in (?:die|welche[sn]?|das|den)|ins)\b.{0,30}(?:werk|montage|linie|standort|halle|getriebe)`,
  ),
  rule(
    'agreement-text',
    String.raw`(?:was steht|was ist|wortlaut|inhalt|\btext\b|schick|zeig|wie ist).{0,70}${agreement}.{0,60}(?:genau|paragra[fp]h?\w* für|wortlaut|im einzelnen|komplett|volltext)`,
  ),
  rule(
    'agreement-text',
    String.raw`(?:wie ist|was).{0,50}(?:in der bv|in eurer bv|im haustarif)\b.{0,20}geregelt|(?:sozialplan|interessenausgleich|vertrags)\w*entwurf`,
  ),
  rule('agreement-text', `${arrangement}.{0,60}${company}|${company}.{0,60}${arrangement}`),
  rule(
    'own-benefit',
    String.raw`(?=.*(?:${own}|\bwas bleibt\b|\bnetto\b))(?=.*(?:\d[\d.]{2,} ?(?:€|euro)?|steuer?klasse|\bklasse \d|\beg ?\d+)).*(?:brutto|netto|verdien|klasse \d|\beg ?\d|auf dem konto|aufs konto|in der hand|rechne|ausrechn|überweist)`,
  ),
  rule(
    'own-benefit',
    String.raw`(?:rechne?|berechne).{0,12}\bmir\b|(?:wie\s?viel|was|wie hoch).{0,40}(?:bleibt mir|krieg ich raus|fehlt mir|überweist mir|habe? ich dann|mein anteil|meine abfindung|mein elterngeld|mein alg\b)`,
  ),
  rule(
    'tax-and-pension',
    String.raw`steuer?klasse|klassen? \d und \d|steuererklärung|in die erklärung|abfindung.{0,30}finanzamt|steuerlich absetz|einkommensteuer|fünftelregelung|wie\s?viel steuern?\b|werbungskosten (?:absetz|geltend)`,
  ),
  rule(
    'tax-and-pension',
    String.raw`(?:wie\s?viel|wie hoch|was).{0,40}\brente\b.{0,30}${own}|\brente\b.{0,25}(?:krieg|bekomm|hab)e? ich|meine rente|rentenpunkte|rentenabschl[äa]g\w*|mit wie\s?viel abschl[äa]gen|jahrgang \d\d`,
  ),
  rule(
    'recommendation',
    String.raw`(?:welche\w*|\bwer\b|beste\w*|gute\w*|nenn|empfiehl\w*|empfehl\w*|kennst du|such\w*).{0,50}(?:anw[aä]lt\w*|kanzlei\w*|orthopäd\w*|psycholog\w*|therapeut\w*|\b[äa]rzt\w*|steuerberater\w*|arbeitsrechtler\w*|notar\w*|hausarzt\w*)`,
  ),
  rule(
    'recommendation',
    String.raw`kennst du (?:jemand|wen|einen|eine)|(?:anw[aä]lt\w*|kanzlei\w*|arbeitsrechtler\w*).{0,40}(?:gut|beste\w*|empfehl\w*|nehmen|günstig)|\bwer\b.{0,30}vertritt mich`,
  ),
  rule(
    'speculation',
    String.raw`(?:wer|welche\w*).{0,60}(?:gewinnt|als nächste\w*|demnächst|\bbald\b).{0,30}(?:wahl|pleite|insolven|dicht|\bzu\b|schließ|entlass)|wer gewinnt|wird .{0,40}pleite ?gehen|wie stehen die chancen|was meinst du|was glaubst du|was denkst du`,
  ),
  rule(
    'speculation',
    String.raw`(?:macht|geht|schließt|hält|gehört|wird|kauft|verkauft|bleibt).{0,50}(?:als nächste\w*|\bwohl\b|\bbald\b|demnächst|noch (?:\p{L}+|\d+) jahre durch|bestimmt|sicher)|(?:steigt|sinkt|fällt|zieht|erholt|bleibt)\b.{0,40}(?:nächste[sn]? jahr|20(?:2[7-9]|3\d)|wieder an|demnächst)`,
  ),
  rule(
    'speculation',
    String.raw`wie\s?viele? (?:leute|jobs|stellen|arbeitsplätze)\b.{0,25}(?:20(?:2[8-9]|3\d|4\d))\b.{0,10}noch|stimmt (?:das|es),? dass? .{0,60}(?:will|wollen|plant|planen)|um mehr leute loszuwerden|schlechter gemacht`,
  ),
  // What happened since the articles were written, they cannot know.
  rule(
    'too-recent',
    String.raw`(?:letzte[nr]?|vergangene[nr]?) (?:woche|tage|wochenende)|\bgestern\b|vorgestern|heute (?:früh|morgen|mittag|abend|nachmittag)|\bsoeben\b|diese woche|am wochenende|(?:aktuelle|laufende)[nr]? (?:forderung|tarifrunde)|tarifrunde (?:im )?(?:herbst )?20(?:2[6-9]|3\d)`,
  ),
  rule(
    'single-case',
    String.raw`\b(?:mobb\w+|verklag\w+|klage ein\w*|abgemahnt|diskriminier\w+|belästig\w+|schreit mich|schikan\w+)|abmahnung (?:bekommen|gekriegt|erhalten|kassiert)|\bmir\b.{0,20}(?:gekündigt(?! werden)|fristlos)|(?:lohnt|bringt) sich .{0,20}klage|mich (?:versetz|rausgeworfen|rausgeschmissen)`,
  ),
  rule(
    'single-case',
    String.raw`(?:prüf\w*|check\w*|\bschau\w*|\bles\w*|beurteil\w*|ist).{0,40}\bmein\w*.{0,30}${paper}|\bmein\w*.{0,30}${paper}.{0,40}(?:prüf|hochlad|\blade\b|rechtens|wirksam|okay|in ordnung|unterschreib|anfecht)`,
  ),
  rule(
    'single-case',
    String.raw`\b(?:ist|war|wäre) (?:meine|die|seine|ihre) (?:kündigung|abmahnung|versetzung) (?:wirksam|rechtens|gültig|ok|unwirksam)|(?:gewinne|hab) ich .{0,30}(?:prozess|klage|chance)|soll ich .{0,40}(?:unterschreiben|klagen|kündigen)|kommt die firma damit durch|soll .{0,40}(?:geklaut|gestohlen|mitgenommen) haben`,
  ),
  rule(
    'bot-support',
    String.raw`(?:installier\w*|einricht\w*|passwort|\blogin\b|einlogg\w*|absturz|stürzt|hängt sich).{0,50}|\b(?:outlook|excel|drucker|wlan|vpn|videokonferenz|mikrofon|bildschirm|zoom-?meeting)\b|(?:slack|teams|\bapp)\b.{0,40}(?:geht nicht|funktioniert nicht|hängt|spinnt)`,
  ),
  rule(
    'chat',
    String.raw`gedicht|\bwitz\b|\brezept\b|\bwetter\b|horoskop|fußball|bundesliga|geburtstags(?:gruß|rede|lied|karte)|erzähl mir|schreib mir (?:ein|eine|einen)\b|\bübersetze?\b|weihnacht\w*|\burlaubsziel|e-?bike|wallbox|\bserie\b|\bkino\b|\bpizza\b`,
  ),
];

function rule(reason: ScopeReason, pattern: string): Rule {
  return { reason, pattern: new RegExp(pattern, 'iu') };
}

/** The reason why a question is out of scope, or undefined when it is not. */
export function findScopeReason(question: string): ScopeReason | undefined {
  return rules.find(({ pattern }) => pattern.test(question))?.reason;
}
