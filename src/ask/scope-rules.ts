import { scopeSigns as signs } from './scope-signs.ts';

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

/** A question falls under a rule when it holds all of `has`, in any order, and nothing of `unless`. */
export type ScopeRule = { readonly reason: ScopeReason; readonly has: readonly RegExp[]; readonly unless?: RegExp };

/**
 * Questions that need a person, not a knowledge base. Data, not code: each line is one kind of question; the first
 * that fits decides. Every kind has questions that it must catch and questions that it must leave alone in the tests.
 */
export const scopeRules: readonly ScopeRule[] = [
  // Who is a member is special-category data (GDPR Art. 9): never answered, whoever asks.
  {
    reason: 'membership',
    has: [
      /\bmitglied\b|gewerkschaftsbuch|gewerkschaftsmitglied\b|organisiert\b|in der (?:gewerkschaft|ig ?metall)|ausgetreten|beigetreten|bei uns drin|zahlt.{0,40}beitrag/iu,
      /^\W*(?:ist|sind|war|hat|zahlt)\b|\bwer\b|\bob\b/iu,
      signs.oneOfUs,
    ],
    unless: /arbeitskammer|zuständig|automatisch|versicherung|\bgilt\b|\bman\b|\b(?:nur|auch) für\b/iu,
  },
  { reason: 'membership', has: [/\b(?:liste|namen?|adressen)\b/iu, /\bmitglieder\b|wer .{0,30}mitglied/iu] },
  {
    reason: 'personal-data',
    has: [/privat(?:e[nr]?)?[\s-]?(?:nummer|handy|telefon|adresse|anschrift|mail)|handynummer|geburtsdatum|wohnadresse|wo wohnt/iu],
  },
  { reason: 'personal-data', has: [signs.person, signs.pay, signs.asksFor], unless: about },
  {
    reason: 'personal-data',
    has: [
      signs.person,
      /\bkrank\b|diagnose|schwanger|personalakte|verheiratet|\bkinder\b|affäre|fehltage|wie alt|wohnt|durchwahl|nummer/iu,
    ],
  },
  {
    reason: 'personal-data',
    has: [/was (?:bekommt|verdient|kriegt) (?!man|der|die|das|ein|ich|wir|jemand|jeder)\p{L}+ \p{L}+ (?:im|pro) (?:monat|jahr)/iu],
  },
  { reason: 'personal-data', has: [/in welcher entgeltgruppe (?:ist|sind|war) (?:der|die|herr|frau)/iu] },
  {
    reason: 'confidential',
    has: [
      /vertraulich|geheim|unveröffentlicht|verschlossenen türen|nicht (?:öffentlich|veröffentlicht)|nicht raus\b|\bintern(?:e[nrs]?)?\b/iu,
      /schick|zeig|\bgib\b|was steht|wer steht|protokolliert|stehen\b|hast du|angeboten|welche summen|habt ihr|kennst du|besorg|stehen im|ausplauder/iu,
    ],
  },
  { reason: 'confidential', has: [signs.businessFigure, signs.insider], unless: duty },
  { reason: 'confidential', has: [signs.businessFigure, signs.company, signs.asksFor], unless: duty },
  {
    reason: 'confidential',
    has: [
      /steckt|investiert|investition/iu,
      /20\d\d|nächstes jahr/iu,
      /welche[snm]? (?:werk|standort|linie|halle)|in (?:die|das|den) \p{L}*(?:montage|linie|halle|werk|fertigung)/iu,
    ],
  },
  {
    reason: 'confidential',
    has: [
      /zahlen|protokoll|unterlagen|vorlage|bilanz/iu,
      /\bwa\b[ -]?(?:sitzung|protokoll|vorlage)?|aufsichtsrat/iu,
      /schick|zeig|\bgib\b|letzten?\b|(?:ich|wir) brauch|brauch\w* (?:ich|wir)/iu,
    ],
    unless: signs.duty,
  },
  {
    reason: 'agreement-text',
    has: [
      signs.agreement,
      /wortlaut|paragra[fp]h?\w* für|alle paragra|im einzelnen|volltext|punkt für punkt|komplett|genau drin|welche punkte/iu,
    ],
  },
  { reason: 'agreement-text', has: [signs.agreement, /entwurf/iu] },
  { reason: 'agreement-text', has: [/wie ist|was ist/iu, /in der bv|in eurer bv|im haustarif/iu, /geregelt/iu] },
  { reason: 'agreement-text', has: [signs.company, signs.arrangement] },
  { reason: 'own-benefit', has: [/\b(?:ich|mir|mich|mein\w*|was bleibt|netto|brutto)\b/iu, signs.amount, signs.takeHome] },
  {
    reason: 'own-benefit',
    has: [
      /(?:rechne?|berechne).{0,12}\bmir\b|bleibt mir|krieg ich raus|fehlt mir|überweist mir|hab(?:e)? ich dann|mein anteil|meine abfindung|mein alg\b/iu,
      signs.asksFor,
    ],
  },
  {
    reason: 'tax-and-pension',
    has: [
      /steuer?klasse|klassen? \d und \d|steuererklärung|in die erklärung|steuerlich absetz|einkommensteuer|fünftelregelung|wie\s?viel steuern?\b|werbungskosten absetz/iu,
    ],
  },
  { reason: 'tax-and-pension', has: [/finanzamt/iu, /abfindung|\d[\d.]{3,}/iu] },
  { reason: 'tax-and-pension', has: [/\brente\b|rentenabschl|abschl[äa]g/iu, signs.own, signs.asksFor] },
  { reason: 'tax-and-pension', has: [/meine rente|rentenpunkte|mit wie\s?viel abschl|jahrgang \d\d/iu] },
  {
    reason: 'recommendation',
    has: [signs.expert, /welche|\bwer\b|beste|\bgut|nenn|empfiehl|empfehl|kennst du|such|nehmen|günstig|termin/iu],
    unless: new RegExp(`${duty.source}|zahlt|bezahl|kosten|übernimm`, 'iu'),
  },
  {
    reason: 'recommendation',
    has: [/kennst du (?:jemand|wen\b|eine?n?,? d(?:er|ie)\b)|\bwer\b.{0,40}vertritt mich|der mich .{0,40}vertritt/iu],
  },
  {
    reason: 'speculation',
    has: [
      /was meinst du|was glaubst du|glaubst du|was denkst du|tippst du|wer gewinnt|wie stehen die chancen|\bwird .{0,40}(?:pleite ?gehen|dicht ?machen)|\bwohl (?:demnächst|bald|als)/iu,
    ],
  },
  {
    reason: 'speculation',
    has: [
      /(?:^|[,.!?:] )\W*(?:welche|wer|wem|macht|geht|schließt|gehört|wird|kracht|kauft)/iu,
      /als nächste|demnächst|\bwohl\b|\bbald\b/iu,
      /wahl|pleite|insolven|\bdicht\b|\bzu\b|schließ|entlass|kauf|gehört|kracht|verkauft/iu,
    ],
  },
  {
    reason: 'speculation',
    has: [/in (?:\p{L}+|\d+) jahren noch|noch (?:\p{L}+|\d+) jahre durch|^\W*(?:wird|werden) .{0,70}(?:verkauft|geschlossen)\b/iu],
    unless: signs.duty,
  },
  {
    reason: 'speculation',
    has: [
      /\b(?:steigt|sinkt|fällt|zieht|erholt|bleibt)\b/iu,
      /nächste[sn]? jahr|20(?:2[7-9]|3\d)|wieder an|demnächst/iu,
      /preis|inflation|nachfrage|zins|konjunktur|börsenkurs|aktie/iu,
    ],
  },
  { reason: 'speculation', has: [/wie\s?viele? (?:leute|jobs|stellen|arbeitsplätze)/iu, /20(?:2[8-9]|3\d|4\d)/iu, /\bnoch\b/iu] },
  { reason: 'speculation', has: [/stimmt (?:das|es),? dass?/iu, /\bwill\b|wollen|plant|planen/iu] },
  { reason: 'speculation', has: [/um mehr leute loszuwerden|schlechter gemacht als|schlechtgerechnet/iu] },
  { reason: 'speculation', has: [/\baktien?\b/iu, /kauf|lohnt|runter|hoch/iu] },
  // What happened since the articles were written, they cannot know.
  {
    reason: 'too-recent',
    has: [
      /forder|abschluss|abgeschlossen|ergebnis|kam raus|rausgekommen/iu,
      /(?:tarif|stahl|lohn)runde|tarifverhandlung|kfz-handwerk|holz und kunststoff|textil/iu,
      /20(?:2[6-9]|3\d)|aktuell|laufend/iu,
    ],
  },
  {
    reason: 'single-case',
    has: [
      /\b(?:mobb|verklag|einklag|abgemahnt|diskriminier|belästig|schikan)\w*|schreit mich|klage ein|abmahnung (?:bekommen|gekriegt|erhalten|kassiert)|mich (?:versetz|rausgeworfen|rausgeschmissen)/iu,
    ],
  },
  {
    reason: 'single-case',
    has: [
      /\bmir\b.{0,25}(?:gekündigt(?! werden)|fristlos)|kommt die firma damit durch|(?:geklaut|gestohlen|mitgenommen) haben|(?:lohnt|bringt) sich .{0,20}klage/iu,
    ],
  },
  {
    reason: 'single-case',
    has: [
      signs.myPaper,
      /prüf|check|schau|\bles|beurteil|hochlad|\blade?\b|rechtens|wirksam|okay|in ordnung|unterschreib|anfecht|foto|scan|anhang|stimmt/iu,
    ],
  },
  {
    reason: 'single-case',
    has: [
      /\b(?:ist|war|wäre) (?:meine|seine|ihre) (?:kündigung|abmahnung|versetzung)|(?:gewinne|hab) ich .{0,30}(?:prozess|klage|chance)|soll ich .{0,40}(?:unterschreiben|klagen|kündigen)/iu,
    ],
  },
  {
    reason: 'bot-support',
    has: [
      /installier|passwort|\blogin\b|einlogg|absturz|abgestürzt|hängt sich|\b(?:iphone|android|benachrichtigungen|outlook|excel|drucker|wlan|vpn|videokonferenz|mikrofon|bildschirm|zoom-?meeting)\b/iu,
    ],
    unless: /mitbestimm|betriebsrat|\bbr\b|überwach|arbeitgeber|\bchef/iu,
  },
  {
    reason: 'bot-support',
    has: [/\b(?:slack|teams|app|handy|laptop|bot)\b/iu, /geht nicht|funktioniert nicht|hängt|spinnt|einricht|update|aktualisier/iu],
  },
  {
    reason: 'chat',
    has: [
      /gedicht|\bwitz\b|\bspruch für\b|abschiedskarte|lustig|\brezept\b|\bwetter\b|horoskop|fußball|bundesliga|geburtstags(?:gruß|rede|lied|karte)|erzähl mir (?:ein|was lustiges)|schreib mir (?:ein|eine|einen)\b|(?<!\p{L})übersetze?\b|weihnachtsgeschenk|zu weihnachten schenken|urlaubsziel|e-?bike|wallbox|\bkino\b|\bpizza\b/iu,
    ],
  },
  {
    reason: 'too-recent',
    has: [
      /(?:letzte[nr]?|vergangene[nr]?) (?:woche|tage|wochenende)|(?<!seit )\bgestern\b|vorgestern|heute (?:früh|morgen|mittag|abend|nachmittag)|soeben|diese woche|am wochenende/iu,
    ],
    unless: signs.whatToDo,
  },
  { reason: 'too-recent', has: [/zuschlag|ausgewählt worden/iu, /\bwer\b|welche/iu, /bekommen|erhalten|gekriegt/iu], unless: duty },
  { reason: 'single-case', has: [/abmahnung|kündigung|versetzung/iu, /ist (?:die|das|der|sie) (?:wirksam|rechtens|gültig|ok)/iu] },
  {
    reason: 'single-case',
    has: [/rechtlich (?:dagegen|vor)|dagegen vorgehen|geht sie .{0,20}vor\b/iu, /\b(?:ich|mein\w*|kolleg\w*|mir)\b/iu],
    unless: /betriebsrat|\bbr\b/iu,
  },
];
