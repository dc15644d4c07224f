import { foldNames } from './fold-name.ts';

// Frequent ones of Germany and of the Saarland, then of families who came.
const german = `
  Abel Ackermann Adam Adams Ahrens Albert Albrecht Altmeyer Altmaier Anders Arend Arens Arnold Atz Auer Backes Bach Bachmann Backhaus Baier Baltes Barth Bartsch
  Bauer Baum Baumann Baumeister Baumgart Baumgartner Bayer Beck Becker Beckmann Behrens Behrendt Bender Benz Berg Berger Bergmann Bernhard Bernhardt Berndt
  Bertram Betz Beyer Bickel Biehl Bischoff Blank Blaes Blum Bock Bode Böhm Böhme Bohn Bohr Born Both Brand Brandt Brauer Braun Braunschweig Brenner Breuer Brill
  Brinkmann Bruch Brück Brunner Buchholz Buchheit Büchner Burger Burkhardt Busch Busse Büttner Burg Burgard Carl Christmann Clemens Collet Conrad Daub Decker
  Detemple Dewald Didion Diehl Dietrich Dietz Dillmann Dincher Dörr Dorn Dreher Dreyer Eberhardt Ebert Eckert Eder Ehlers Ehrhardt Eichhorn Eisel Eisenbarth Endres
  Engel Engelhardt Engelmann Erbel Ernst Esser Ewald Ewen Faber Falk Feld Fell Feld Ferner Fey Fiedler Finger Fink Fischer Fleck Fleischer Flick Folz Fontaine Forster
  Förster Frank Franke Franz Freitag Frey Freund Frisch Fricke Friedrich Fritsch Fritz Fröhlich Fromm Fuchs Fuhrmann Funk Gabler Gabriel Ganster Gebhardt
  Geiger Geis Geisler Georg Gerber Gerhardt Gerlach Gersing Giese Glaser Glass Gläser Goebel Göbel Goldmann Götz Graf Gräber Greiner Grimm Gross Groß Große
  Gruber Gries Grün Günther Haag Haas Haase Haberer Hafner Haffner Hager Hahn Hammer Hans Hansen Hardt Harig Hartmann Hartz Haupt Hauser Hauck Heck Hecktor Heil
  Hein Heine Heinemann Heinrich Heinz Heitz Heller Hellmann Hemmer Hempel Henkel Henn Hennig Henning Hensel Herber Herbst Hermann Herold Herrmann Hess Heß Hesse Hessler
  Heuer Heyer Hektor Hild Hildebrandt Hiller Hilgers Hinz Hirsch Hock Hoffmann Hofmann Hof Höfer Hoff Hohmann Holz Holzer Hopf Horn Huber Hübner Huck Hügel Humm
  Huppert Huth Jäger Jahn Jakobs Jacobs Jansen Janssen Jochum Johann John Jost Jost Jordan Juchem Jung Junker Jungmann Kaiser Kallenborn Karl Karrenbauer Kaspar Kasper
  Kaufmann Keil Keller Kern Kessler Keßler Kiefer Kilian Kirch Kirchner Kirsch Klein Kleinbauer Klee Kleer Klemm Klos Klose Kluge Klug Knapp Knauber Knoll Koch
  Köhler Koenig König Kohl Kolb Konrad Konz Kopp Körner Köster Kraft Krämer Kramer Kramp Kraus Krause Krauß Krebs Kreis Kremer Kreutz Kreuz Kreutzer Krieger
  Kröger Krüger Krug Kruse Kuhn Kühn Kunkel Kunz Kunze Kurtz Kurz Lambert Lang Lange Langer Lauer Laux Lauterbach Lauer Lehmann Lehnert Leidinger Leist Leismann Lenz
  Leonhard Leinenbach Linden Lindner Link Linn Lorenz Lorig Lorscheider Löffler Löw Lucas Ludwig Lutz Maas Maaß Mai Maier Maldener Mann Mansion Marx Martin Marschall
  Mathieu Mathis Matthias Maurer May Mayer Meier Meiser Meisenheimer Meister Meng Menzel Merk Merkel Mertens Metz Metzger Meyer Michel Michels Miller Mohr
  Molter Moll Moritz Moser Motsch Müller Münch Nagel Naumann Neis Neu Neuer Neufang Neuhaus Neumann Neurohr Ney Nickel Nicola Niebling Niemann Nikolaus Noll
  Nolte Oberhauser Ochs Ohlmann Oswald Ott Otto Pabst Pape Paul Paulus Peter Peters Petersen Petry Pfaff Pfeffer Pfeiffer Pfeifer Philippi Pieper Pink Pirrung Pirron
  Pohl Port Preuß Pütz Quint Quirin Raber Rau Rauber Rausch Rech Reich Reichert Reif Reimann Reimer Reinert Reinhardt Reinhard Reis Reiter Renner Reuter Rhein Richter
  Rieder Riedel Rieger Riehm Riemer Ries Rink Ritter Rixecker Robert Röder Roth Rohe Rohr Romeike Römer Rose Rosenberger Roth Ruf Rudolph Rupp Ruppert Ruppenthal
  Saar Sander Sauer Schaaf Schäfer Schaefer Schäffer Schander Scheer Scheib Scheid Scheidt Schenk Scherer Schiffer Schiller Schilling Schindler Schirra Schlegel Schley Schlick
  Schmal Schmelzer Schmid Schmidt Schmitt Schmitz Schmied Schmoll Schneider Schnell Schnur Schnubel Schock Scholl Scholz Schön Schöneberger Schorr Schott Schramm Schreiber
  Schreiner Schröder Schröter Schu Schuh Schuler Schüler Schult Schulte Schultheis Schultz Schulz Schulze Schumacher Schumann Schunk Schuster Schütz Schütze Schwab Schwan
  Schwarz Schwartz Schweitzer Schweizer Schwinn Seel Seibert Seidel Seiler Seitz Selzer Senger Serf Siebert Siegel Simon Singer Sommer Sonntag Spaniol Speicher Speth Spang
  Stahl Stark Stein Steinbach Steiner Steinmetz Steinmann Stephan Stief Stock Stoll Stolz Storck Straub Strauß Stumm Stumpf Sturm Sutter Theis Theobald Thiel
  Thiele Thieme Thielen Thewes Thomas Thome Thul Tröster Trapp Trautmann Ulrich Ulrichs Unger Urban Vogel Vogelgesang Vogt Voigt Volk Volz Voss Voß Wack Wagner Wahl
  Wahlster Walter Walther Wannemacher Weber Weidenfeller Weidner Weigel Weiland Weimer Weinert Weis Weiß Weisgerber Weiss Weißmann Welsch Welter Wendel Wenzel
  Werle Werner Wern Westermann Wiegand Wieland Wiesen Wilhelm Wilk Will Willems Wilhelmy Wimmer Winkler Winter Wirth Witt Wittmann Wolf Wolff Wolter Woll Wunderlich
  Wunn Wurm Zang Zapp Zeiger Zell Zeller Zewe Ziegler Zimmer Zimmermann Zimmerling Zöller Zöllner Zorn`;
const others = `
  Acar Ahmed Ahmeti Akbulut Akgün Akin Aksoy Aktas Akyol Albayrak Ali Alkan Altin Altun Amrani Arslan Aslan Ates Avci Aydin Aydogan Aygün Ay Bakir Balci Baran Bas Basar
  Bayram Bayrak Benali Bektas Bilgin Bozkurt Bulut Cakir Can Celik Cetin Ceylan Cicek Coban Coskun Dag Demir Demirci Demirel Deniz Dogan Dursun Duman Ekinci Er Erdem Erdogan
  Eren Erol Ertas Genc Gökce Güler Gül Günes Gündüz Güngör Gür Ilhan Inan Isik Kaplan Kara Karaca Karadag Karaman Karatas Kavak Kaya Kilic Kocak Koc Korkmaz Kurt
  Kücük Kaan Mutlu Öz Özcan Özdemir Özkan Öztürk Özer Polat Sahin Sari Sen Simsek Soylu Sönmez Tas Tasci Tekin Temiz Toprak Topal Tuncer Turan Türk Ucar Uslu Ünal Uzun Yalcin
  Yavuz Yildirim Yildiz Yilmaz Yigit Yüksel Bianchi Bruno Caruso Colombo Conte Costa Esposito Ferrara Ferrari Ferraro Fontana Gallo Gentile Giordano Greco Leone Lombardi Longo
  Mancini Marchetti Mariani Marino Martinelli Martino Messina Moretti Palermo Parisi Pellegrino Ricci Rinaldi Rizzo Romano Rossi Russo Santoro Serra Vitale Barone Amato Bellini
  Benedetti Sorrentino Catalano Grasso Lombardo Piazza Puglisi Sanna Testa Kowalski Kowalska Kowalczyk Nowak Wojcik Wozniak Mazur Krawczyk Kaczmarek Grabowski Pawlak Zajac
  Krol Wieczorek Jablonski Wrobel Dudek Adamczyk Stepien Sikora Baran Ostrowski Szymanski Pietrzak Jankowski Lewandowski Zielinski Wisniewski Kaminski Dabrowski Kubiak Walczak
  Novak Horvat Horvath Kovac Kovacs Nagy Szabo Toth Varga Babic Juric Maric Ilic Petrov Ivanov Ivanova Smirnov Popov Popova Schewtschenko Shevchenko Kovalenko Bondarenko
  Tkachenko Kravchenko Melnyk Boyko Koval Popescu Ionescu Popa Dumitru Stoica Stan Radu Munteanu Hoxha Krasniqi Gashi Berisha Shala Bytyqi Martin Bernard Dubois Durand
  Lefebvre Leroy Moreau Laurent Michel Garcia Bertrand Roux Fournier Morel Girard Mercier Dupont Dupuis Bonnet Francois Martinez Legrand Garnier Faure Rousseau Blanc
  Guerin Muller Henry Roussel Perrin Morin Mathieu Gauthier Chevalier Robin Lopez Fernandez Rodriguez Gonzalez Hernandez Perez Sanchez Gomez Silva Santos Pereira Ferreira
  Oliveira Rodrigues Fernandes Sousa Lopes Ribeiro Carvalho Alves Barbosa Gomes Hussein Hassan Hamid Mohammed Mohamad Khalil Ibrahim Mahmoud Haddad Khoury Mansour Nasser
  Saleh Saad Salem Sayed Shaikh Rahman Rahimi Ahmadi Hosseini Karimi Haidari Mohammadi Nazari Alami Idrissi Bennani Tazi Chaoui Cherif Brahimi Bouzid Hamdi Ziani Said Toumi
  Trabelsi Al-Hamad Alhamad Hamad Darwish Nguyen Tran Pham Hoang Huynh Phan Vu Vo Dang Bui Do Ngo Duong Ly Singh Kumar Sharma Patel Khan Hussain Iqbal Malik Smith Johnson
  Brown Miller Jones Williams Taylor Davies Papadopoulos Nikolaidis Georgiou Osman Tesfaye Abebe Mensah Diallo Traore Diop Ndiaye`;

/** Frequent last names, folded. */
export const lastNames: ReadonlySet<string> = foldNames([german, others].join(' '));

/** Last names that also are words, first names or companies of the region: alone they say nothing; folded. */
export const unclearLastNames: ReadonlySet<string> = foldNames(`
  Abel Adam Albert Anders Arnold Ay Bach Bas Bauer Baum Baumeister Beck Benz Berg Blank Blum Bock Bode Born Both Brand Brauer Braun Braunschweig Brenner Bruch Brunner Burg
  Busch Can Carl Conte Costa Dag Decker Diehl Do Dorn Dreher Engel Er Ernst Falk Feld Fell Ferrari Fink Finger Fischer Fleischer Flick Förster Frank Franz Freitag Freund Frisch
  Fromm Fuchs Funk Fuhrmann Gabriel Geiger Genc Georg Gerber Gerlach Glas Glaser Glass Graf Gross Groß Große Grün Gül Haas Hager Hahn Hammer Hans Hartz Haupt Hauser Heck Heil
  Heine Heinz Heller Henkel Herbst Hesse Hirsch Hof Hoff Holz Holzer Horn Hügel Inan Jäger Johann John Jordan Juchem Jung Junker Kaiser Karl Kaufmann Keil Keller
  Kern Kessler Keßler Kiefer Kirch Klee Klein Klemm Klug Knapp Knoll Koch Kohl König Koenig Konrad Kraft Kraus Krebs Kreis Kreuz Krieger Krug Kur Kurt Kurz Lang Lange Langer Lauer Lehrer
  Leist Linden Link Löw Lorenz Luft Lutz Mai Mann Marschall Martin Marx Maurer May Meister Metz Metzger Miller Mohr Moll Moser Moritz Nagel Neu Neuer Neuhaus Ochs Öz Otto
  Paul Peter Pfeffer Pfeiffer Pink Port Rau Rausch Rech Reich Reif Reis Reiter Rhein Richter Ritter Robert Robin Rohr Römer Rose Rossi Ruf Saar Said Sander Sari Sauer Schenk
  Schilling Schindler Schlegel Schlick Schmal Schmelzer Schmied Schnell Schnur Schock Schön Schott Schramm Schreiber Schreiner Schuh Schuler Schüler Schuster Schütz Schütze
  Schwab Schwan Schwarz Schweizer Seel Seiler Sen Serra Siegel Silva Simon Singer Sommer Sonntag Speicher Stahl Stan Stark Stein Stephan Stern Stock Stolz Strauß Stumm Stumpf Sturm
  Tas Testa Thomas Türk Unger Urban Vo Vogel Volk Vu Wahl Walter Wagner Weiß Weiss Weis Wendel Werner Will Winter Wirth Witt Wolf Woll Wurm Zang Zapp Zell Ziegler Zimmer Zimmermann
  Zorn Öz Leone Romano Martino Deniz Er Eren Greco Ricci Marino Messina Palermo Gentile Fontana Fontaine Michel Robin Henry Bernard Bruno Steinmetz Lauterbach Steinbach
  Hermann Wilhelm Friedrich Ludwig Heinrich Dietrich Günther Ulrich Nikolaus Kasper Clemens Bertram Gebhardt Gabler Weimer Lambert Smith Garcia Blanc Hassan Hussein Ly Ngo Dang Bui
  Kara Bulut Polat Kaplan Varga Zeiger Klos Dreyer Humm Schmid Sutter Huber Stahl Kremer Fritz Konz Ries Hans Ali Kramp Harig Hiller Schult Michels Bohr`);

/** Endings, folded, that mark a last name where a name is expected: Petrović, Lewandowski, Steinberger, Papadopoulos. */
export const lastNameEnding =
  /\p{L}{2}(?:oglu|[oejc]vic|cic|ski|ska|[ct]owicz|iewicz|czyk|czak|enko|chuk|idis|opoulos|escu|eanu|yan|dze|shvili|berger|mei?er|meyer|mai?er|mayr|muller|schmidt|schmitt|huber|hofer|bacher|mann|baur|hoff|brink|ucci|ell[io]|ett[io]|acci|aldi|inho|eira|guez|ndez|ssen|nsen|rsen)$/u;
