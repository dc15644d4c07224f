import { foldNames } from './fold-name.ts';

// Frequent in Germany, by generation; then those of families who came, or who cross the border to work.
const german = `
  Achim Adam Adelheid Adelina Adrian Agnes Alban Albert Albin Albrecht Alex Alexander Alexandra Alfons Alfred Alice Alina Alois Alwin Amalia
  Amelie Andre Andrea Andreas Anette Angela Angelika Angelina Anika Anita Anja Anke Anna Annabell Anne Annegret Annelie Anneliese Annemarie
  Annette Annika Anselm Antje Anton Antonia Arend Ariane Armin Arndt Arne Arno Arnold Artur Arthur Astrid August Augustin Axel Baldur
  Barbara Bastian Bea Beate Beatrice Beatrix Ben Benedikt Benjamin Benno Bernadette Bernd Bernhard Bert Berta Berthold Bertram Bettina
  Bianca Birgit Birgitta Birte Björn Bodo Boris Brigitta Brigitte Britta Bruno Burkhard Carina Carl Carla Carmen Carola Carolin Caroline
  Carsten Caspar Catharina Cathrin Charlotte Christa Christel Christian Christiane Christin Christina Christine Christof Christoph Christopher
  Clara Claudia Claus Clemens Constantin Conny Cora Cordula Corinna Cornelia Cornelius Dagmar Dana Daniel Daniela Darius David Dennis Denise
  Detlef Detlev Diana Diane Dieter Diethard Dietlinde Dietmar Dietrich Dirk Dominic Dominik Dora Doreen Doris Dorothea Dorothee Eberhard
  Eckart Eckhard Edda Edeltraud Edgar Edith Edmund Eduard Edwin Egbert Egon Ehrenfried Eike Elena Eleonore Elfriede Elias Elisa Elisabeth Elke
  Ella Ellen Elli Elmar Elsa Else Elvira Emil Emilia Emilie Emma Emmerich Enrico Erhard Eric Erich Erik Erika Erna Ernst Erwin Esther Eugen
  Eva Evelin Evelyn Ewald Fabian Fabienne Felicitas Felix Ferdinand Finn Flora Florian Francis Franco Franka Frank Franz Franziska Frauke
  Fred Frederic Frederik Freya Frida Frieda Friedbert Friedel Friederike Friedhelm Friedrich Fritz Gabi Gabriel Gabriele Gaby Georg Gerald
  Gerda Gerd Gereon Gerhard Gerlinde Gernot Gero Gerold Gert Gertrud Gisbert Gisela Gitta Gottfried Gotthard Götz Gregor Greta Gudrun Guido
  Gundula Günter Günther Gunnar Gustav Hagen Hanna Hannah Hannelore Hannes Hans Harald Hardy Harro Harry Hartmut Hartwig Hauke Hedwig Heide
  Heidemarie Heidi Heidrun Heike Heiko Heiner Heinrich Heinz Helena Helene Helga Helge Helmut Helmuth Hendrik Henning Henri Henriette Henrik
  Henry Herbert Heribert Hermann Hilde Hildegard Hiltrud Holger Horst Hubert Hubertus Hugo Ida Ilona Ilse Imke Immanuel Ina Ines Inga Inge
  Ingeborg Ingo Ingolf Ingrid Irene Iris Irma Irmgard Irmtraud Isa Isabel Isabell Isabella Isabelle Isolde Ivonne Jacqueline Jaqueline Jakob
  Jan Jana Janine Janin Janina Janna Jannik Jannis Jasmin Jasper Jenni Jennifer Jenny Jens Jessica Joachim Jochen Joel Johann Johanna Johannes
  John Jonas Jonathan Jörg Jörn Josef Josefine Joseph Josua Judith Julia Julian Juliane Julie Julius Jürgen Justin Justus Jutta Kai Karin
  Karina Karl Karla Karlheinz Karola Karolin Karoline Karsten Kaspar Katharina Kathi Kathleen Kathrin Kati Katja Katrin Kay Kerstin Kevin Kilian
  Kim Kira Kirsten Klara Klaudia Klaus Klemens Konrad Konstantin Konstanze Kordula Kornelia Kristian Kristin Kristina Kristof Kunibert Kurt
  Lambert Lara Larissa Lars Laura Lea Leah Leander Lena Leni Lennart Leo Leon Leonard Leonhard Leonie Leopold Levin Lia Liane Lieselotte Lilian
  Lilli Lilly Lina Linda Linus Lisa Lisbeth Liselotte Lorenz Lothar Lotte Louis Louisa Louise Luca Lucas Lucia Ludger Ludwig Luis Luisa Luise
  Luka Lukas Luna Lutz Lydia Madeleine Maik Maike Maja Malte Mandy Manfred Manuel Manuela Marc Marcel Marcus Mareike Maren Margarete Margarethe
  Margit Margitta Margot Margret Margrit Maria Marianne Marie Mariele Marietta Marika Marina Mario Marion Marita Marius Mark Markus Marlen
  Marlene Marlies Marlis Marta Martha Martin Martina Marvin Mathias Mathilde Mathis Matthias Max Maxim Maximilian Mechthild Meike Melanie
  Melina Melissa Melitta Michael Michaela Mike Mia Mila Milena Mira Miriam Mirco Mirko Mona Monika Monique Moritz Nadine Nadja Nancy Natalie
  Natascha Nele Nicki Nick Nico Nicola Nicolas Nicole Niclas Niels Niklas Nikolaus Nils Nina Noah Nora Norbert Norman Olaf Ole Oliver Olivia
  Ortrud Oskar Oswald Otmar Ottmar Otto Pamela Pascal Patricia Patrick Patrik Paul Paula Pauline Peer Peggy Peter Petra Philip Philipp Pia Pierre
  Rabea Rafael Raimund Rainer Ralf Ralph Ramona Raphael Rebecca Rebekka Regina Regine Reimund Reiner Reinhard Reinhold Renate Renato René
  Ria Ricarda Richard Rico Rita Robert Robin Roderich Roger Roland Rolf Roman Romina Romy Ronald Ronja Ronny Rosa Rosalinde Rosel Rosemarie
  Rosi Roswitha Rudi Rudolf Rüdiger Rupert Ruth Sabine Sabrina Samuel Sandra Sandro Sandy Sara Sarah Sascha Saskia Sebastian Selina Sepp
  Siegbert Siegfried Sieglinde Siegmar Siegmund Sigmund Sigrid Sigrun Silas Silja Silke Silvana Silvia Simon Simona Simone Sina Sofia Sofie
  Sonja Sophia Sophie Stefan Stefanie Steffen Steffi Stella Stephan Stephanie Steven Susan Susann Susanna Susanne Susi Svantje Sven Svenja
  Swen Sylvia Sylvie Tabea Tamara Tanja Tara Tatjana Teresa Thea Thekla Theo Theodor Theresa Therese Thilo Thomas Thorben Thorsten Tilman Tim
  Timm Timo Timon Tina Tino Tobias Tom Toni Torben Torsten Traudel Trude Trudi Udo Ulf Ulla Uli Ulli Ulrich Ulrike Urs Ursel Ursula Uschi Uta
  Ute Utz Uwe Valentin Valentina Valerie Vanessa Vera Verena Veronika Victor Viktor Viktoria Vincent Vinzenz Viola Vivian Vivien Volker Volkmar
  Waldemar Walter Walther Waltraud Wanda Wendelin Wenke Werner Wiebke Wilfried Wilhelm Wilhelmine Willi Willibald Willy Wilma Winfried
  Wolf Wolfgang Wolfram Wulf Xaver Yannick Yvette Yvonne Zoe Karlo Moni Manni Kalle Wolle Biggi Gitte Micha Basti Flo Matze Benny Ecki Jupp Mecki Hansi Rosi Steffi Tommy Bernie Andi Ossi Uschi Hanne Ömer Öner
  Oscar Chris Lili Lilly Charleen Leonidas Simeon Luke Lukas Amanda Wilhelmina Sibylle Sybille Sybilla Hermine Alexis Bo Orell Cindy Mandy
  Celina Chantal Chiara Chloe Collin Connor Damian Dario Dustin Elena Eliana Emely Emily Enie Enno Fiete Fiona Fine Gina Giulia Hilda Ilka Ilja Irmela Ivo Ivonne
  Jaden Janosch Jeremy Jette Joel Joris Josefa Joshua Jolina Jule Justine Karin Keanu Kristine Ksenia Laurin Lenny Levi Liam Lilo Linnea Lio Lorena Louis Lynn Mads
  Magnus Mailin Malina Malin Marit Mats Mattis Melia Merle Mike Milo Mischa Morten Nelli Nelly Neele Nikita Noemi Odin Otis Penelope Phil Piet Quentin Raik Rene
  Ronja Rosalie Ruben Sally Selma Sila Sinja Sönke Svea Swantje Sylke Thore Thure Till Tilo Tjark Tyler Vincenz Wiltrud Willem Wim Xenia Ylvi Yara Hanspeter Karlheinz Hansjörg Hansjürgen Hans-Jürgen`;
const turkish = `
  Abdullah Adem Adnan Ahmet Ahmed Akif Ali Alper Altan Arda Arif Arzu Asli Asiye Aslan Atilla Ayhan Aykut Aylin Aynur Ayse Aysegül Aysel Aysun
  Aziz Bahar Baris Bayram Bekir Berat Berkan Beyza Bilal Bülent Burak Burcu Can Canan Celal Cem Cemal Cemil Cengiz Cihan Cüneyt Davut
  Defne Deniz Derya Devrim Dilan Dilara Dilek Dogan Ebru Ece Eda Ekrem Elif Emel Emin Emine Emirhan Emre Enes Ercan Erdal Erdem Erdogan Eren
  Ergün Erkan Erol Ersin Esin Esma Esra Fadime Fahri Faruk Fatih Fatma Ferhat Feride Fikret Filiz Furkan Gamze Gizem Gökhan Gül Gülay Gülcan
  Gülsen Güler Hakan Halil Halime Hamza Hanife Hasan Hatice Haydar Hülya Hüseyin Hüsniye Ibrahim Idris Ilhan Ilker Ilyas Imran Ipek Irfan Ismail
  Ismet Kadir Kamil Kaan Kemal Kenan Kerem Kübra Leyla Levent Mahmut Mehmet Melek Melih Meltem Meral Merve Mert Meryem Mesut Metin Mevlüt Muhammed
  Muhammet Murat Musa Mustafa Muzaffer Nalan Nazan Nazli Necati Necmi Nermin Nesrin Nihat Nilgün Nimet Nur Nuray Nurcan Nuri Nurten Oguz Oguzhan
  Okan Oktay Onur Orhan Osman Ozan Özcan Özge Özgür Özkan Özlem Pinar Ramazan Recep Refik Remzi Reyhan Ridvan Sabri Sait Salih Sami Sebahat Seda
  Sedat Sefa Selcuk Selda Selim Selma Semih Sema Semra Serap Serdar Serhat Serkan Serpil Sevgi Sevim Sevda Seyma Sibel Sinan Sinem Songül Suat
  Süleyman Sule Sultan Taner Tarik Tayfun Temel Tolga Tuba Tugba Tülay Tuncay Turan Turgut Turhan Ufuk Ugur Ümit Umut Ünal Vedat Veli Volkan
  Yakup Yalcin Yasar Yasemin Yasin Yavuz Yeliz Yilmaz Yücel Yunus Yusuf Zafer Zehra Tahir Fahriye Alperen Ceyda Ceyla Cagla Cagri Yaren Hande Hira Ilayda Irem Kadriye Kerim Koray Leman Mina Naz Nisa Nihal Nehir Orkun Perihan Rukiye Saliha Sevil Sevinc Sinan Sirin Sibel Sude Taha Tarkan Tuana Utku Ugurcan Vildan Yagmur Yigit Yesim Zekeriya Zeki Zeynep Ziya Zübeyde`;
const arabic = `
  Abbas Abdel Abdelkader Abdelkarim Abdulrahman Abdul Abdo Abir Adel Afif Ahlam Aicha Aischa Alaa Alia Amal Amani Amar Amina Amine Amir Amira
  Ammar Anas Anwar Asma Assad Ayman Ayoub Aya Bashar Basel Bassam Bassem Bilel Boualem Brahim Chaima Dalia Dina Driss Duaa Fadi Fadil Fahd Faisal
  Farah Farid Farida Fares Fatima Fatiha Fayez Firas Fouad Ghada Ghassan Habib Hadi Haitham Hala Hamid Hamza Hanan Hani Haroun Hashim Hassan Hiba Hicham
  Hind Hisham Houda Hussam Hussein Huda Iman Ismael Issa Jalal Jamal Jamila Jawad Kamal Karim Karima Khadija Khaled Khalid Khalil Lamia Latifa
  Laila Layla Lubna Maher Mahmoud Majid Malak Malik Manal Mariam Marwa Marwan Mazen Medhat Mohamad Mohamed Mohammad Mohammed Mona Mounir Muhammad
  Munir Mustapha Nabil Nada Nadia Nadim Nader Naima Najib Nasser Nawal Nizar Noor Noura Omar Osama Othman Qasim Rachid Raed Rami Rania Rasha Rashid Reem
  Rima Saad Said Salah Salem Salim Salma Samer Sami Samir Samira Sana Sarwar Siham Soufiane Tareq Tarek Wael Wafa Walid Wassim Yahya Yasmin Yasmina Yassin
  Yassine Youssef Yousef Younes Zahra Zainab Zaid Ziad Zouhair Amin Reza Mehdi Mahdi Hossein Parisa Shirin Farhad Navid Arash`;
const slavic = `
  Agata Agnieszka Adrian Anastazja Anita Antoni Benedykt Bernadeta Blazej Czeslaw Daria Dawid Emilia Feliks Franciszek Gabriela Genowefa Helena Hubert Ireneusz Irena Jaroslawa Jeremi Judyta Julita Karol Karolina Kinga Klaudia Konstanty Larysa Laura Lech Lidia Lucyna Marcelina Mieczyslaw Mikolaj Milosz Miron Norbert Oskar Paulina Renata Roman Sylwester Sylwia Teresa Wiktor Wiktoria Wioletta Zenon Zygmunt Olha Natalya Ljudmila Lyudmyla Kateryna Mariia Andrii Mykola Petro Bohdan Ruslan Rustam Timur Marina Inna Alla Nina Zlatko Zeljko Vlado Vjekoslav Mirjana Ante Josipa Aleksander Aleksandra Aleksandar Alicja Andrei Andrej Andrzej Anastasia Anatoli Arkadiusz Artem Artjom Barbara Bartek Bartosz
  Beata Bogdan Bogumila Boguslaw Bozena Branko Cezary Dagmara Damian Danuta Dariusz Darko Dejan Denis Dimitri Dimitrij Dmitri Dmytro Dorota Dragan
  Dragana Dusan Edyta Elzbieta Emina Ewa Ewelina Galina Goran Grazyna Grzegorz Halina Haris Henryk Igor Ihor Irina Iryna Iwan Ivan Ivana Ivo Iwona
  Izabela Jacek Jadwiga Jakub Janusz Jaroslaw Jelena Jerzy Joanna Jolanta Josip Jozef Juri Justyna Kamila Kasia Katarzyna Katerina Kazimierz Krystyna
  Krzysztof Leszek Ljubica Ludmila Lukasz Maciej Magda Magdalena Malgorzata Marcin Marek Marija Marijana Mariusz Marko Marta Mateusz Michal Mihai Milan
  Mileta Milica Miroslav Miroslaw Mladen Monika Natalia Natalija Nenad Nevena Nikola Nikolai Oksana Oleg Oleksandr Oleksii Olena Olga Ondrej Patrycja
  Pavel Pawel Petar Piotr Przemyslaw Radoslaw Rafal Roksana Ryszard Sanja Sergej Sergei Serhii Slawomir Slobodan Snezana Stanislaw Stjepan Svetlana
  Swetlana Szymon Tadeusz Tatiana Tetiana Tomasz Tomislav Urszula Vadim Vasyl Vesna Viktoriia Viktorija Vladimir Volodymyr Waldemar Wieslaw Witold
  Wladimir Wojciech Yuliia Yurii Zbigniew Zdzislaw Zoran Zofia Zuzanna Arben Besnik Blerim Fatmir Ilir Valon Arta Luljeta`;
const romance = `
  Adriana Alain Aldo Alba Alberto Alexis Alphonse Amandine Ambre Andree Angele Angelica Anselme Anais Apolline Armand Assunta Aurelio Aurora Barbara Baptiste Beatriz Benedetta Benito Blandine Brice Calogero Capucine Catarina Caterina Celestino Cesare Charline Clarissa Claudette Colette Corrado Costantino Damiano Denise Dino Dolores Dorotea Duilio Edoardo Eleonora Eliane Eloise Emile Ettore Eugenio Fausto Fernanda Flavia Flavio Fiorella Fulvio Furio Gabrielle Gaston Gemma Germain Gianfranco Giacomo Ginevra Gerardo Gregorio Helio Henriette Ilaria Immacolata Irma Ivano Jacques Jacopo Jeanne Jeannine Joaquim Josiane Josephine Leonor Letizia Liliana Livio Loris Lorena Lucie Ludovic Luciana Manuela Manon Marc-Antoine Marcella Margaux Martine Mathilde Maxime Micheline Mireille Mirko Monica Nadege Natale Nino Noemie Odette Odile Ottavio Pascale Pierluigi Piero Pierre-Yves Primo Regis Rodrigo Romeo Rosalba Rosalia Rosanna Ruggero Sabrina Samuele Savina Serena Severino Solange Sofiane Stephanie Teodoro Theo Tiziana Tiziano Ugo Umberto Valentino Valter Vanina Veronique Vincente Viviane Viviana Yvon Yves Zacharie Alessandra Alessandro Alessio Alexandre Alexandru Alfonso Alfredo Alvaro Amelia Ana Andreea Angelo Anna-Maria Annalisa Antoine
  Antonella Antonio Arnaud Aurelie Benoit Bernard Bogdana Brigida Bruna Camille Carlo Carlos Carmela Carmelo Catherine Cecile Celine Chantal
  Chiara Christelle Christophe Cinzia Claire Claude Claudio Clement Concetta Constantin-Marian Corinne Cosimo Cristian Cristina Cristiano Damien
  Daniele Danielle Davide Delphine Didier Diego Domenico Dominique Doru Elodie Emanuele Emmanuel Enzo Eric Ernesto Estelle Etienne Fabio Fabrice
  Federica Federico Fernando Filippo Florence Florin Francesca Francesco Francisco Franck Francois Francoise Frederique Gabriela Gaetano Gennaro
  Geoffrey Georges Gerard Gheorghe Gianluca Gianni Gilles Gino Giorgio Giovanna Giovanni Giulia Giuseppe Giuseppina Graziella Gregory Guillaume Guy
  Helder Herve Ignazio Ioana Ion Ionela Ionut Jean Jean-Luc Jean-Marie Jean-Pierre Jerome Joao Jorge Jose Josefa Juan Juana Julien Laetitia Laurence
  Laurent Leonardo Lidia Lorenzo Luc Luciano Lucien Luigi Luisa Maddalena Manolo Marcello Marco Margherita Mariana Marie-Claire Marilena Massimo
  Mathieu Matteo Maurice Maurizio Mauro Michel Michele Michelle Miguel Mihaela Mirella Muriel Nathalie Nicolae Nunzia Olivier Ornella Paola Paolo
  Pasquale Patrice Paulo Pedro Philippe Pietro Rachel Radu Raffaele Raul Raymond Remi Renzo Ricardo Riccardo Roberta Roberto Rocco Romain Rosaria
  Rosario Salvatore Sandrine Sebastien Serge Sergio Silvio Stefania Stefano Stephane Sylvain Sylvie Teodora Thierry Tiago Tommaso Valeria Valerio
  Vasile Vincenzo Virginie Vito Vittorio Xavier Yann Yves Thi Minh Linh Hung Duc Anh Thanh Tuan Priya Rajesh Amit Sanjay Maria-Luisa`;

/** Frequent first names of those who work in the Saarland, folded. A list of ours: none on npm is kept up and fits. */
export const firstNames: ReadonlySet<string> = foldNames([german, turkish, arabic, slavic, romance].join(' '));

/** First names that also mean something else, or that belong to companies, places and months; folded. */
export const unclearFirstNames: ReadonlySet<string> = foldNames(`
  Adel Alban Albrecht Alfa Alia Amal Amar Amine Anas Aslan August Augustin Aya Basel Bea Ben Bert Can Christel Cora Dana Dora Duc Ece Eda Elli Else Emin
  Ernst Fares Finn Flora Florence Franco Gabriel Götz Gül Guy Habib Hadi Hagen Hala Hani Hardy Harry Heide Hind Hung Ida Imran Ina Ion Isa Jan John Jorge
  Kai Kay Kim Lambert Lasse Leo Leon Levin Lia Lina Luc Luna Malak Malik Malte Marina Mark Max Maxim Melek Mia Mila Minh Mira Mona Musa Nada Nancy
  Nick Noor Nur Ole Omar Oskar Otto Peer Ramazan Reem Ria Rima Rocco Roman Rosa Rosel Said Salem Sana Santo Sina Stella Sultan Tara Temel Thanh Thi
  Tim Reiner Nikola Paris Toni Tuan Anh Ufuk Umut Urs Veli Victor Viola Vito Wolf Wulf Zoe Asli Amin Abdo Noura`);
