import { foldName, foldNames } from './fold-name.ts';

// Words that stand where a name could stand, in any spelling; most of them short or frequent.
const words = `
  allerdings ander anderem anderer anderes außer beispiel bekannt besonders bisher bist dadurch dafür dagegen dahin darin darum darunter darüber dass daß davor dementsprechend demselben
  denen deren derjenige derselbe dessen deswegen diejenige diejenigen diesem diesen drin durchaus dürfen ebenso ehrlich eigen eigene eigenen eigener einander einig einigen einmal eins
  endlich entweder erste ersten erster folgende früher fünf ganze ganzen gegenüber gehabt gehen gemacht genug gesagt gewesen geworden gute guter gutes habt hast hatten heißt heisst her hoch
  hätte hätten ihrem ihren ihrer indem infolge jahren jedem jeden jedes jedoch jemand jemandem jemanden jene jener kannst keinem keiner keines kommen konnten können könnt könnte leicht
  machte meines mochte mussten musst müssen müsst möglich nachdem nahm niemand niemandem offen richtig rund satt schlecht sechs seitdem sieben solange solche solcher soweit sucht
  tritt unserer vier wahr weiter weitere weiteren wenigstens weshalb wirst wissen woher wohin wollt worden während bevor obwohl sobald sofern bezüglich innerhalb außerhalb aufgrund
  anstatt zumindest sozusagen halt zehn zunächst zweite überhaupt übrigens neulich letztens vorgestern übermorgen abends nachts morgens wieso gleichzeitig trotzdem dagegen beim
  innen außen draußen drinnen oft selten manch genauso ebenso gegebenenfalls mittlerweile inzwischen derzeit aktuell momentan zurzeit künftig bislang angeblich scheinbar anscheinend
  ab aber ach alle allein allem allen aller alles als also alt am an anders andere anderen auch auf aus außerdem bald bei beide beiden beim bekam bekommt bereits besser bin bis
  bitte blieb braucht bräuchte da dabei daher damals damit danach danke dann daran darauf darf das dass davon dazu dein deine dem den denn der des deshalb dich die dies diese
  dieser dieses dir doch dort drei du durch durfte eben eher ein eine einem einen einer eines einfach einige er erst es etwa etwas euch euer eure eventuell fast fehlt fiel für
  ganz gar geben gegen gehört geht gemeinsam genau gerade gern gerne gestern gesund gibt gilt ging gleich gut habe haben hab hat hatte heute hier hin hinter ich ihm ihn ihnen ihr
  ihre im immer in ins ist is ja je jede jeder jetzt kam kann kaum kein keine keinen klar kommt konnte krank kriegt kurz lange lang laut leider leise lieber ließ los macht mal man
  manche manchmal mehr mein meine meinem meinen meiner mich mir mit mitte möchte morgen muss müsste nach nachher nämlich natürlich neben nein nett neu neulich nicht nichts nie
  nimmt noch nun nur ob oben oder offenbar oft ohne per plus plötzlich rein rief sagt sagte sah saß schon schwer sehr seid sein seine seinem seinen seiner seit selber selbst sich sie
  sieht sind sitzt so sofort sogar soll sollen sollte somit sondern sonst sowie später statt stets steht trotz trotzdem tun tut über um und uns unser unsere unserem unseren unter
  vergangen vermutlich viel viele vielleicht vom von vor vorher wäre wann war waren warum was weder weg wegen weil weiß weit welche welcher welches wem wen wenig weniger wenn wer werde
  werden wessen wie wieder wieso will willst wir wird wirklich wo wobei wohl wohnt wollen wollte worauf wurde würde zeit zu zuerst zum zur zurück zusammen zuletzt zwar zwei zwischen
  bzw evtl ggf usw vs ca inkl sowas nem nen ner nix mach machen schickt zahlt zahlen fragt mag gab ohnehin ebenfalls arbeitet arbeitslos betroffen frei fest aktiv freigestellt fertig neue
  neuer alte alter junge arme liebe lieben liebes ganzer lebt meint meinte bat fand fuhr hieß laufend dauernd öfter täglich ständig irgendwie irgendwann demnächst dieselbe etc
  hallo hi hey moin servus gruß grüße gruss danke dank bitte guten tag morgen abend lg vg mfg bg herr herrn hr frau fr kollege kollegen kollegin kolleginnen koll team leute
  zusammen freunde freundin freund mann männer frauen kinder kind sohn tochter mutter vater bruder schwester eltern partner mensch menschen person personen damen herren chef chefin
  boss azubi azubis jav sbv br gbr kbr wa igm ig dgb tws metall metaller betriebsrat betriebsrätin betriebsräte bot dr prof dipl ing med gmbh ag kg co se ev mbh hr it ki bem
  eg au kug kdw quali bafög meister gesellen azubine rente job jobs firma firmen betrieb betriebe werk chefs angst lust probleme problem idee ideen frage fragen info infos thema themen
  mail post brief telefon nummer termin termine frist fristen ende anfang mai märz juni juli januar februar april august september oktober november dezember montag dienstag mittwoch
  donnerstag freitag samstag sonntag heute jahre monate wochen tage stunden euro prozent deutsch englisch polnisch türkisch deutscher deutschland frankreich luxemburg lothringen
  saarland saar pfalz europa berlin bonn bosch teile teil sache sachen fall fälle grund gründe anspruch ansprüche antrag anträge vertrag verträge tarif tarife lohn gehalt zuschuss zuschüsse
  lehrgang lehrgänge studium studien abschluss abschlüsse prüfung urlaub abfindung sperre sperrzeit sozialplan bescheid rat räte rolle rollen regel regeln ziel ziele
  wechsel wege weg platz plätze stelle stellen halle linie schicht schichten auto autos haus kosten geld gelder druck streit ärger stress hunger vollzeit teilzeit minijob leihe
  name namen vorname nachname mitglied mitglieder vertrauen vertrauensmann vertrauensfrau fachmann kaufmann obmann vorsitz vorsitzende vorsitzender stellvertreter pause pausen dienst
  feierabend montage gießerei härterei einkauf verkauf vertrieb versand lager logistik produktion labor büro verwaltung zentrale konzern holding sekretär holle mustermann musterfrau
  bürger bürgerin neubürger landkreis kreis rad trans jeans himmelfahrt street day region hydrogen energy act park center centre fund fonds interreg zentrum café mechanism professional master land verso grande just net zero green deal transition business
  digital hub lab campus school summer online tool change invest european chips first next generation plus gemeinde stadt künstliche intelligenz saarländische saarländischer ressort
  supplier welcome industry stufe typ version kapitel abschnitt seite punkt ziffer fotos trend ki künstlicher großregion consult corona covid jahrgang grenzgänger pendler gast gäste kunde kunden dritter dritte geschäftsführer ministerin minister präsident kanzler sonderkündigungsschutz`;

// Places, companies and institutions of the region, whole or in part.
const places = `
  homburg neunkirchen völklingen ingbert merzig saarlouis zweibrücken saarbrücken dillingen lebach wadern losheim bexbach blieskastel ottweiler illingen püttlingen sulzbach friedrichsthal
  wendel tholey kirkel limbach spiesen elversberg schiffweiler rohrbach hassel ensheim bous schwalbach wadgassen heusweiler schmelz nalbach saarwellingen beckingen mettlach perl
  trier kaiserslautern pirmasens metz forbach saargemünd saarpfalz nonnweiler freisen türkismühle marpingen hüttersdorf quierschied burbach brebach luisenthal fürstenhausen
  schaeffler zf ford saarstahl dillinger hager voit purem eberspächer thyssenkrupp gerlach michelin nemak casar mat deere tadano pallmann svolt wolfspeed halberg festo vetter
  rexroth sulzer siemens daimler mercedes benz opel bmw vw audi conti continental mahle krempel dürr diehl meiser juchem villeroy ursapharm fresenius lidl aldi kaufland amazon
  hydac kuka abb ge demag faun ime weber-maschinenbau hörmann woll kettler hil pfaff john bilstein gkn magna sap telekom bosch-rexroth wolf-garten
  böckler brenner riester hartz rürup ebert luxemburg adenauer sinzheimer metallrente mindestlohn kirkeler fitt iso infoinstitut isoinstitut basaar arbeitskammer agentur jobcenter ihk hwk
  ministerium staatskanzlei landtag bundestag rehlinger barke heil scholz merz habeck pistorius stiftung institut akademie verband kammer`;

// What nouns of this field end in; last names hardly ever do.
const nounEndings =
  /(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|tat|taten|ismus|geld|gelder|zeit|zeiten|arbeit|arbeiten|arbeiter|arbeiters|arbeitern|arbeiterin|amt|amter|kurs|kurse|kursen|hilfe|hilfen|kraft|krafte|schein|scheine|schule|schulen|schutz|dienst|plan|plane|vertrag|vertrage|recht|rechte|rechten|rat|rate|raten|ratin|ratinnen|innen|urlaub|anspruch|anspruche|stelle|stellen|platz|platze|schicht|tag|tage|jahr|jahre|monat|monate|woche|wochen|antrag|lohn|lohne|entgelt|zuschuss|zulage|zulagen|pramie|rente|renten|betrieb|betriebe|werk|werke|gesellschaft|leiter|leiterin|leitung|fuhrer|fuhrerin|nehmer|nehmern|geber|gebern|vertreter|vertreterin|techniker|mechaniker|mechatroniker|elektroniker|elektriker|ingenieur|ingenieure|sekretar|sekretarin|auftragte|beauftragter|beauftragte|bauauftragter|vorsitzende|vorsitzender|behinderte|behinderter|behinderten|angestellte|angestellter|angestellten|beschaftigte|beschaftigten|beschaftigter|mitglied|mitglieder|mitgliedern|gruppe|gruppen|abteilung|industrie|technik|wirtschaft|anwalt|anwalte|berater|beraterin|losung|abbau|umbau|ausbau|gesprach|gesprache|seminar|seminare|workshop|workshops|projekt|projekte|programm|programme|forderung|daten|liste|listen|mail|straße|strasse|gesetz|gesetze|pflicht|pflichten|frist|fristen|beginn|quote|quoten|satz|satze|grenze|grenzen|bonus|kosten|sperre|fonds|stiftung|institut|konto|konten|halle|verfahren|wesen|bildung|lehre|lehrgang|lehrlinge?|kollegen|kolleginnen|manner|leute|angehorige|elternzeit|meldung|schuler|studium|geschaft|geschafte|unternehmen|firma|firmen|konzern|standort|standorte|bezirk|partner|system|prozess|auftrag|auftrage|ausschuss|ausschusse|fall|falle|vertrauensmann|fachmann|hauptmann|obmann|vertrauensleute|planer|trainer|pfleger|helfer|prufer|schweisser|dreher|fraser|schlosser|lackierer|monteur|fahrer|lagerist|buchhalter|kaufmann|kauffrau|assistent|assistentin|manager|managerin|referent|referentin|praktikant|praktikantin|werkstatt|versammlung|kundige|kundigung|fertigung|stunde|stunden|streik|tarif|tarife|prozent|minister|ministerin|prasident|prasidentin)$/u;

const kept = foldNames(`${words} ${places}`);

/** True for words that are no name of a person even where one is expected: nouns of the field, places, companies. */
export function isNoName(word: string): boolean {
  const folded = foldName(word);
  return kept.has(folded) || (folded.length > 3 && nounEndings.test(folded));
}

/** Names of persons that stand for a company, a law, a place or a saying: "Robert Bosch", "Otto-Brenner-Stiftung". */
export const publicNames =
  /(?<![\p{L}-])(?:robert[ -]bosch|john[ -]deere|hans[ -]böckler|otto[ -]brenner|friedrich[ -]ebert|rosa[ -]luxemburg|karl[ -]marx|konrad[ -]adenauer|hugo[ -]sinzheimer|peter[ -]hartz|walter[ -]riester|willi[ -]graf|max[ -]planck|carl[ -]benz|thyssenkrupp gerlach|herrn? der lage|frau holle|sankt \p{L}{1,40}|st\. \p{L}{1,40}|[\p{L}-]{1,40} (?:gmbh|ag|kg|stiftung|institut|werke)|[\p{L}-]{1,60}-(?:stiftung|institut|schule|gesetz|programm|fonds|reform|rente|kommission)|(?:firma|fa\.) \p{L}{1,40})(?!\p{L})/giu;
