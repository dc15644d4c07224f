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
type Rule = { readonly reason: ScopeReason; readonly has: readonly RegExp[]; readonly unless?: RegExp };

const asksFor = /wie\s?viel|wie hoch|wie alt|\bwas\b|welche|\bwer\b|\bwo\b|mit wie|auf wie/iu;
const person =
  /vorsitzende|personalchef|chefin\b|geschäftsführer|werks?leiter|bezirksleiter|personalleiter|betriebsleiter|betriebsrätin|minister(?!ium)|\bherrn?\b|\bfrau \p{Lu}/iu;
const oneOfUs = /\b(?:der|die|den|dem|herrn?|frau|mein\w*|unser\w*|kolleg\w*|leuten?)\b/iu;
const pay =
  /verdien|gehalt|abfindung|\bbonus\b|entgeltgruppe|\blohn\b|\bgeld\b|kassiert|mitgenommen|gekriegt|\bkriegt\b|bekommt|bekommen|abschied|heim gegangen/iu;
const own = /\b(?:ich|mir|mich|mein\w*)\b/iu;
const amount = /\d[\d.]{2,} ?(?:€|euro|brutto|netto)?|steuer?klasse|\bklasse \d|\beg ?\d+/iu;
const takeHome =
  /brutto|netto|verdien|\bklasse \d|\beg ?\d|auf(?:s| dem) konto|in der hand|rechne|überweist|bleibt.{0,12}übrig|krieg ich raus|fehlt mir/iu;
const company =
  /\b(?:bosch|zf|schaeffler|gerlach|thyssenkrupp|hager|michelin|purem|voit|ford|saarstahl|dillinger\w*|nemak|festo|eberspächer|tadano|john deere|svolt|vetter|halberg|sulzer|casar|rexroth)\b/iu;
const agreement =
  /tarifvertrag|zukunfts-?tv|haustarif|sozialplan|interessenausgleich|betriebsvereinbarung|\bbv\b|vereinbarung|eckpunktepapier/iu;
const arrangement =
  /sprinterprämie|aufgestockt|aufzahlung|aufstockung|gleitzeit|home-?office|schicht(?:zulage|plan)|pausen|urlaubstage|prämienlohn|weihnachtsgeld|jobrad|kantine/iu;
const businessFigure =
  /\bmarge\b|rendite|umsatz|\bgewinn\b|auftragsbestand|auftragseingang|auftragslage|aufträge.{0,30}büchern|auslastung|stückzahl|kapazität|herstellkosten|in der herstellung|deckungsbeitr[aä]g|liquidität|krankenstand|fehlzeit|personalkosten|stundenlohn|einkaufspreis|\bebit|streichliste/iu;
const insider =
  /\bwa[ -]?(?:sitzung|protokoll|vorlage|unterlage)|letzten (?:wirtschaftsausschuss|wa\b)|wirtschaftsausschuss(?:sitzung| genannt)|aufsichtsrat|quartal|letzten monat|in den büchern|\bstandort\b|\bwerk\b|\blinie\b|walzstraße/iu;
const duty = /\bmuss\b|müssen|\brecht(?:e)?\b|anspruch|pflicht|erfahren wir|informier|dürfen|\bdarf\b|thema fürn?/iu;
const paper = /lohnabrechnung|abrechnung|kündigung|arbeitsvertrag|aufhebungsvertrag|zeugnis|bescheid|abmahnung|gehaltszettel|lohnzettel/iu;
const expert =
  /anw[aä]lt|kanzlei|orthopäd|psycholog|therapeut|\b[äa]rzt|hausarzt|steuerberater|arbeitsrechtler|rechtsanw|\bnotar|gutachterin/iu;

/**
 * Questions that need a person, not a knowledge base. Data, not code: each line is one kind of question; the first
 * that fits decides. Every kind has questions that it must catch and questions that it must leave alone in the tests.
 */
const rules: readonly Rule[] = [
  // Who is a member is special-category data (GDPR Art. 9): never answered, whoever asks.
  {
    reason: 'membership',
    has: [
      /\bmitglied\b|gewerkschaftsbuch|gewerkschaftsmitglied\b|organisiert\b|in der (?:gewerkschaft|ig ?metall)|ausgetreten|beigetreten|bei uns drin|zahlt.{0,12}beitrag/iu,
      /^\W*(?:ist|sind|war|hat|zahlt)\b|\bwer\b|\bob\b/iu,
      oneOfUs,
    ],
    unless: /arbeitskammer|zuständig|automatisch|\bgilt\b/iu,
  },
  { reason: 'membership', has: [/\b(?:liste|namen?|adressen)\b/iu, /\bmitglieder\b|wer .{0,30}mitglied/iu] },
  {
    reason: 'personal-data',
    has: [/privat(?:e[nr]?)?[\s-]?(?:nummer|handy|telefon|adresse|anschrift|mail)|handynummer|geburtsdatum|wohnadresse|wo wohnt/iu],
  },
  { reason: 'personal-data', has: [person, pay, asksFor], unless: duty },
  {
    reason: 'personal-data',
    has: [person, /\bkrank\b|diagnose|schwanger|personalakte|verheiratet|\bkinder\b|affäre|fehltage|wie alt|wohnt|durchwahl|nummer/iu],
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
  { reason: 'confidential', has: [businessFigure, insider], unless: duty },
  { reason: 'confidential', has: [businessFigure, company, asksFor], unless: duty },
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
      /schick|zeig|\bgib\b|letzten?\b|brauch/iu,
    ],
    unless: duty,
  },
  {
    reason: 'agreement-text',
    has: [
      agreement,
      /wortlaut|paragra[fp]h?\w* für|alle paragra|im einzelnen|volltext|punkt für punkt|komplett|genau drin|welche punkte/iu,
    ],
  },
  { reason: 'agreement-text', has: [agreement, /entwurf/iu] },
  { reason: 'agreement-text', has: [/wie ist|was ist/iu, /in der bv|in eurer bv|im haustarif/iu, /geregelt/iu] },
  { reason: 'agreement-text', has: [company, arrangement] },
  { reason: 'own-benefit', has: [/\b(?:ich|mir|mich|mein\w*|was bleibt|netto|brutto)\b/iu, amount, takeHome] },
  {
    reason: 'own-benefit',
    has: [
      /(?:rechne?|berechne).{0,12}\bmir\b|bleibt mir|krieg ich raus|fehlt mir|überweist mir|hab(?:e)? ich dann|mein anteil|meine abfindung|mein alg\b/iu,
      asksFor,
    ],
  },
  {
    reason: 'tax-and-pension',
    has: [
      /steuer?klasse|klassen? \d und \d|steuererklärung|in die erklärung|steuerlich absetz|einkommensteuer|fünftelregelung|wie\s?viel steuern?\b|werbungskosten absetz/iu,
    ],
  },
  { reason: 'tax-and-pension', has: [/finanzamt/iu, /abfindung|\d[\d.]{3,}/iu] },
  { reason: 'tax-and-pension', has: [/\brente\b|rentenabschl|abschl[äa]g/iu, own, asksFor] },
  { reason: 'tax-and-pension', has: [/meine rente|rentenpunkte|mit wie\s?viel abschl|jahrgang \d\d/iu] },
  {
    reason: 'recommendation',
    has: [expert, /welche|\bwer\b|beste|\bgut|nenn|empfiehl|empfehl|kennst du|such|nehmen|günstig|termin/iu],
    unless: duty,
  },
  { reason: 'recommendation', has: [/kennst du (?:jemand|wen|einen|eine)|\bwer\b.{0,40}vertritt mich|der mich .{0,40}vertritt/iu] },
  {
    reason: 'speculation',
    has: [
      /was meinst du|was glaubst du|glaubst du|was denkst du|tippst du|wer gewinnt|wie stehen die chancen|\bwohl (?:demnächst|bald|als)/iu,
    ],
  },
  {
    reason: 'speculation',
    has: [
      /(?:welche\w*|\bwer\b|macht|geht|schließt|gehört|wird|kracht|kauft)/iu,
      /als nächste|demnächst|\bwohl\b|\bbald\b/iu,
      /wahl|pleite|insolven|\bdicht\b|\bzu\b|schließ|entlass|kauf|gehört|kracht|verkauft/iu,
    ],
  },
  {
    reason: 'speculation',
    has: [/in (?:\p{L}+|\d+) jahren noch|noch (?:\p{L}+|\d+) jahre durch|^\W*(?:wird|werden) .{0,70}(?:verkauft|geschlossen)\b/iu],
    unless: duty,
  },
  {
    reason: 'speculation',
    has: [
      /\b(?:steigt|sinkt|fällt|zieht|erholt|bleibt)\b/iu,
      /nächste[sn]? jahr|20(?:2[7-9]|3\d)|wieder an|demnächst/iu,
      /preis|inflation|nachfrage|zins|konjunktur|kurs/iu,
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
      /(?:letzte[nr]?|vergangene[nr]?) (?:woche|tage|wochenende)|(?<!seit )\bgestern\b|vorgestern|heute (?:früh|morgen|mittag|abend|nachmittag)|soeben|diese woche|am wochenende/iu,
    ],
  },
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
      /\bmeine[rnm]?\b/iu,
      paper,
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
  },
  {
    reason: 'bot-support',
    has: [/\b(?:slack|teams|app|handy|laptop|bot)\b/iu, /geht nicht|funktioniert nicht|hängt|spinnt|einricht|update|aktualisier/iu],
  },
  {
    reason: 'chat',
    has: [
      /gedicht|\bwitz\b|\bspruch für\b|abschiedskarte|lustig|\brezept\b|\bwetter\b|horoskop|fußball|bundesliga|geburtstags(?:gruß|rede|lied|karte)|erzähl mir|schreib mir (?:ein|eine|einen)\b|\bübersetze?\b|weihnachtsgeschenk|zu weihnachten schenken|urlaubsziel|e-?bike|wallbox|\bkino\b|\bpizza\b/iu,
    ],
  },
  { reason: 'too-recent', has: [/zuschlag|ausgewählt worden/iu, /\bwer\b|welche/iu, /bekommen|erhalten|gekriegt/iu], unless: duty },
  { reason: 'single-case', has: [/abmahnung|kündigung|versetzung/iu, /ist (?:die|das|der|sie) (?:wirksam|rechtens|gültig|ok)/iu] },
  {
    reason: 'single-case',
    has: [/rechtlich (?:dagegen|vor)|dagegen vorgehen|geht sie .{0,20}vor\b/iu, /\b(?:ich|mein\w*|kolleg\w*|mir)\b/iu],
    unless: /betriebsrat|\bbr\b/iu,
  },
];

/** The reason why a question is out of scope, or undefined when it is not. */
export function findScopeReason(question: string): ScopeReason | undefined {
  return rules.find(({ has, unless }) => has.every((part) => part.test(question)) && !unless?.test(question))?.reason;
}
