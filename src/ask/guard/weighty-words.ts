/**
 * Words that a sentence may use only when the cited passages do: how, how often, in what form, where. Each line is one
 * meaning in its spellings.
 */
export const weightyWords: readonly RegExp[] = [
  /mündlich/iu, /schriftlich/iu, /telefonisch/iu, /formlos/iu, /notariell/iu,
  /darlehen|kredit(?!geber|institut|bank)/iu, /bürgschaft/iu, /abfindung/iu, /prämie|bonus/iu, /steuer(?:pflichtig|frei)|versteuer|steuern/iu, /zuschuss|zuschüss/iu,
  /brutto/iu, /netto(?!-null)/iu, /volle[nrm]? (?:entgelt|lohn)/iu,
  /unbefristet/iu, /rückwirkend|nachträglich|im nachhinein/iu, /sofort/iu,
  /saarland|saarländ/iu, /rheinland/iu, /luxemburg/iu, /frankreich|französ/iu, /hessen/iu,
  /kostenpflichtig/iu, /strafe|bußgeld|geldbuße/iu, /verboten|unzulässig|rechtswidrig|unwirksam|nichtig/iu, /klage(?!n)|klagen/iu,
  /wohnung|umzug|umziehen|miete/iu, /urlaub/iu, /rente(?!n)/iu, /überstunden|mehrarbeit/iu, /leiharbeit|zeitarbeit/iu, /konzern/iu, /probezeit/iu,
  /minijob|geringfügig/iu, /schwerbehinder/iu, /elternzeit|mutterschutz/iu, /beamt/iu, /solo-selbst|selbstständig|freiberuf/iu, /verein(?!bar|facht)/iu,
  /jobcenter/iu, /finanzamt/iu, /krankenkasse/iu, /betriebsvereinbarung/iu, /tarifvertrag/iu, /betriebsversammlung/iu,
];
