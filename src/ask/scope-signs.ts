const asksFor = /wie\s?viel|wie hoch|wie alt|\bwas\b|welche|\bwer\b|\bwo\b|mit wie|auf wie/iu;
const person =
  /vorsitzende|personalchef|chefin\b|geschäftsführer|werks?leiter|bezirksleiter|personalleiter|betriebsleiter|betriebsrätin|minister(?!ium)|\bherrn?\b|\bfrau \p{Lu}/iu;
const oneOfUs = /\b(?:der|die|den|dem|herrn?|frau|mein\w*|unser\w*|kolleg\w*|leuten?)\b/iu;
const pay =
  /verdien|gehalt|abfindung|\bbonus\b|entgeltgruppe|\blohn\b|\bgeld\b|kassiert|mitgenommen|gekriegt|\bkriegt\b|bekommt|bekommen|abschied|heim gegangen/iu;
const own = /\b(?:ich|mir|mich|mein\w*)\b/iu;
const amount = /(?<!§ ?)\b(?!20[2-4]\d\b)\d[\d.]{2,} ?(?:€|euro|brutto|netto)?|steuer?klasse|\bklasse \d|\beg ?\d+/iu;
const takeHome =
  /brutto|netto|verdien|\bklasse \d|\beg ?\d|auf(?:s| dem) konto|in der hand|\brechne|(?:aus|be)rechne|überweist|bleibt.{0,12}übrig|krieg ich raus|fehlt mir/iu;
const company =
  /\b(?:bosch|zf|schaeffler|gerlach|thyssenkrupp|hager|michelin|purem|voit|ford|saarstahl|dillinger\w*|nemak|festo|eberspächer|tadano|john deere|svolt|vetter|halberg|sulzer|casar|rexroth)\b/iu;
const agreement =
  /tarifvertrag|zukunfts-?tv|haustarif|sozialplan|interessenausgleich|betriebsvereinbarung|\bbv\b|vereinbarung|eckpunktepapier/iu;
const arrangement =
  /sprinterprämie|aufgestockt|aufzahlung|aufstockung|gleitzeit|home-?office|schicht(?:zulage|plan)|pausen|urlaubstage|prämienlohn|weihnachtsgeld|jobrad|kantine/iu;
const businessFigure =
  /\bmarge\b|rendite|umsatz|\bgewinn\b|auftragsbestand|auftragseingang|auftragslage|aufträge.{0,30}büchern|auslastung|stückzahl|kapazität|herstellkosten|in der herstellung|stückkosten|fertigungskosten|deckungsbeitr[aä]g|liquidität|krankenstand|fehlzeit|personalkosten|stundenlohn|einkaufspreis|\bebit|streichliste/iu;
const insider =
  /\bwa[ -]?(?:sitzung|protokoll|vorlage|unterlage)|letzten (?:wirtschaftsausschuss|wa\b)|wirtschaftsausschuss(?:sitzung| genannt)|aufsichtsrat|quartal|letzten monat|in den büchern|\bstandort\b|\bwerk\b|\blinie\b|walzstraße/iu;
const duty = /\bmuss\b|müssen|\brecht(?:e)?\b|anspruch|pflicht|erfahren wir|informier|dürfen|\bdarf\b|thema fürn?/iu;
/** Something happened yesterday, and what is asked is what follows from it. */
const whatToDo =
  /\b(?:müssen|können|dürfen|sollen|muss|kann|darf) (?:wir|ich|der|die|man)\b|was (?:tun|machen)|zu tun|\bfrist|wie lange (?:haben|hat)|worauf|\brechte\b|beachten/iu;
/** What a boss has to do with questions that the base answers. */
const about = new RegExp(`${duty.source}|förder|zuschuss|zuschüss|kurzarbeit|qualifizier|weiterbild|unterlagen|informationen|antrag`, 'iu');
const myPaper = /\bmeine[rnms]? (?:\p{L}+ )?\p{L}*(?:abrechnung|kündigung|vertrag|zeugnis|bescheid|abmahnung|zettel)/iu;
const expert =
  /anw[aä]lt|kanzlei|orthopäd|psycholog|therapeut|(?<!\p{L})[äa]rzt|hausarzt|steuerberater|arbeitsrechtler|rechtsanw|\bnotar|gutachterin/iu;

/** Signs that several rules of `scope-rules.ts` share. */
export const scopeSigns = {
  asksFor,
  person,
  oneOfUs,
  pay,
  own,
  amount,
  takeHome,
  company,
  agreement,
  arrangement,
  businessFigure,
  insider,
  duty,
  whatToDo,
  about,
  myPaper,
  expert,
} as const;
