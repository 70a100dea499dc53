import type { Language } from '../codes';

/**
 * The municipalities of Finland as of 2025 by their Finnish names, those of Åland by their Swedish ones (Statistics
 * Finland's classification of municipalities). A list to choose from; any other name can be written too.
 */
const finnish =
  'Akaa Alajärvi Alavieska Alavus Asikkala Askola Aura Brändö Eckerö Enonkoski Enontekiö Espoo Eura Eurajoki Evijärvi ' +
  'Finström Forssa Föglö Geta Haapajärvi Haapavesi Hailuoto Halsua Hamina Hammarland Hankasalmi Hanko Harjavalta ' +
  'Hartola Hattula Hausjärvi Heinola Heinävesi Helsinki Hirvensalmi Hollola Huittinen Humppila Hyrynsalmi Hyvinkää ' +
  'Hämeenkyrö Hämeenlinna Ii Iisalmi Iitti Ikaalinen Ilmajoki Ilomantsi Imatra Inari Inkoo Isojoki Isokyrö Janakkala ' +
  'Joensuu Jokioinen Jomala Joroinen Joutsa Juuka Juupajoki Juva Jyväskylä Jämijärvi Jämsä Järvenpää Kaarina Kaavi ' +
  'Kajaani Kalajoki Kangasala Kangasniemi Kankaanpää Kannonkoski Kannus Karijoki Karkkila Karstula Karvia Kaskinen ' +
  'Kauhajoki Kauhava Kauniainen Kaustinen Keitele Kemi Kemijärvi Keminmaa Kemiönsaari Kempele Kerava Keuruu Kihniö ' +
  'Kinnula Kirkkonummi Kitee Kittilä Kiuruvesi Kivijärvi Kokemäki Kokkola Kolari Konnevesi Kontiolahti Korsnäs ' +
  'Koski_Tl Kotka Kouvola Kristiinankaupunki Kruunupyy Kuhmo Kuhmoinen Kumlinge Kuopio Kuortane Kurikka Kustavi ' +
  'Kuusamo Kyyjärvi Kärkölä Kärsämäki Kökar Lahti Laihia Laitila Lapinjärvi Lapinlahti Lappajärvi Lappeenranta Lapua ' +
  'Laukaa Lemi Lemland Lempäälä Leppävirta Lestijärvi Lieksa Lieto Liminka Liperi Lohja Loimaa Loppi Loviisa Luhanka ' +
  'Lumijoki Lumparland Luoto Luumäki Maalahti Maarianhamina Marttila Masku Merijärvi Merikarvia Miehikkälä Mikkeli ' +
  'Muhos Multia Muonio Mustasaari Muurame Mynämäki Myrskylä Mäntsälä Mänttä-Vilppula Mäntyharju Naantali Nakkila ' +
  'Nivala Nokia Nousiainen Nurmes Nurmijärvi Närpiö Orimattila Oripää Orivesi Oulainen Oulu Outokumpu Padasjoki ' +
  'Paimio Paltamo Parainen Parikkala Parkano Pedersören_kunta Pelkosenniemi Pello Perho Petäjävesi Pieksämäki ' +
  'Pielavesi Pietarsaari Pihtipudas Pirkkala Polvijärvi Pomarkku Pori Pornainen Porvoo Posio Pudasjärvi Pukkila ' +
  'Punkalaidun Puolanka Puumala Pyhtää Pyhäjoki Pyhäjärvi Pyhäntä Pyhäranta Pälkäne Pöytyä Raahe Raasepori Raisio ' +
  'Rantasalmi Ranua Rauma Rautalampi Rautavaara Rautjärvi Reisjärvi Riihimäki Ristijärvi Rovaniemi Ruokolahti Ruovesi ' +
  'Rusko Rääkkylä Saarijärvi Salla Salo Saltvik Sastamala Sauvo Savitaipale Savonlinna Savukoski Seinäjoki Sievi ' +
  'Siikainen Siikajoki Siikalatva Siilinjärvi Simo Sipoo Siuntio Sodankylä Soini Somero Sonkajärvi Sotkamo Sottunga ' +
  'Sulkava Sund Suomussalmi Suonenjoki Sysmä Säkylä Taipalsaari Taivalkoski Taivassalo Tammela Tampere Tervo Tervola ' +
  'Teuva Tohmajärvi Toholampi Toivakka Tornio Turku Tuusniemi Tuusula Tyrnävä Ulvila Urjala Utajärvi Utsjoki ' +
  'Uurainen Uusikaarlepyy Uusikaupunki Vaala Vaasa Valkeakoski Vantaa Varkaus Vehmaa Vesanto Vesilahti Veteli Vieremä ' +
  'Vihti Viitasaari Vimpeli Virolahti Virrat Vårdö Vöyri Ylitornio Ylivieska Ylöjärvi Ypäjä Ähtäri Äänekoski';

/** Those that have another name in Swedish. */
const swedish: Readonly<Record<string, string>> = {
  Alavus: 'Alavo',
  Enontekiö: 'Enontekis',
  Espoo: 'Esbo',
  Eurajoki: 'Euraåminne',
  Hailuoto: 'Karlö',
  Hamina: 'Fredrikshamn',
  Hanko: 'Hangö',
  Helsinki: 'Helsingfors',
  Hyvinkää: 'Hyvinge',
  Hämeenkyrö: 'Tavastkyro',
  Hämeenlinna: 'Tavastehus',
  Iisalmi: 'Idensalmi',
  Ikaalinen: 'Ikalis',
  Ilomantsi: 'Ilomants',
  Inari: 'Enare',
  Inkoo: 'Ingå',
  Isojoki: 'Storå',
  Isokyrö: 'Storkyro',
  Jokioinen: 'Jockis',
  Joroinen: 'Jorois',
  Järvenpää: 'Träskända',
  Kaarina: 'S:t Karins',
  Kajaani: 'Kajana',
  Karijoki: 'Bötom',
  Karkkila: 'Högfors',
  Kaskinen: 'Kaskö',
  Kauniainen: 'Grankulla',
  Kaustinen: 'Kaustby',
  Kemiönsaari: 'Kimitoön',
  Kerava: 'Kervo',
  Kirkkonummi: 'Kyrkslätt',
  Kokemäki: 'Kumo',
  Kokkola: 'Karleby',
  Kristiinankaupunki: 'Kristinestad',
  Kruunupyy: 'Kronoby',
  Kustavi: 'Gustavs',
  Lahti: 'Lahtis',
  Laihia: 'Laihela',
  Laitila: 'Letala',
  Lapinjärvi: 'Lappträsk',
  Lappeenranta: 'Villmanstrand',
  Lapua: 'Lappo',
  Lieto: 'Lundo',
  Liminka: 'Limingo',
  Lohja: 'Lojo',
  Loviisa: 'Lovisa',
  Luoto: 'Larsmo',
  Maalahti: 'Malax',
  Maarianhamina: 'Mariehamn',
  Merikarvia: 'Sastmola',
  Mikkeli: 'S:t Michel',
  Mustasaari: 'Korsholm',
  Myrskylä: 'Mörskom',
  Naantali: 'Nådendal',
  Nousiainen: 'Nousis',
  Närpiö: 'Närpes',
  Oulainen: 'Oulais',
  Oulu: 'Uleåborg',
  Paimio: 'Pemar',
  Parainen: 'Pargas',
  Pedersören_kunta: 'Pedersöre',
  Pietarsaari: 'Jakobstad',
  Pirkkala: 'Birkala',
  Pomarkku: 'Påmark',
  Pori: 'Björneborg',
  Pornainen: 'Borgnäs',
  Porvoo: 'Borgå',
  Pyhtää: 'Pyttis',
  Raahe: 'Brahestad',
  Raasepori: 'Raseborg',
  Raisio: 'Reso',
  Rauma: 'Raumo',
  Sauvo: 'Sagu',
  Savonlinna: 'Nyslott',
  Sipoo: 'Sibbo',
  Siuntio: 'Sjundeå',
  Taivassalo: 'Tövsala',
  Tampere: 'Tammerfors',
  Teuva: 'Östermark',
  Tornio: 'Torneå',
  Turku: 'Åbo',
  Tuusula: 'Tusby',
  Ulvila: 'Ulvsby',
  Uusikaarlepyy: 'Nykarleby',
  Uusikaupunki: 'Nystad',
  Vaasa: 'Vasa',
  Vantaa: 'Vanda',
  Veteli: 'Vetil',
  Vihti: 'Vichtis',
  Vimpeli: 'Vindala',
  Virolahti: 'Vederlax',
  Virrat: 'Virdois',
  Vöyri: 'Vörå',
  Ylitornio: 'Övertorneå',
  Ähtäri: 'Etseri',
};

const names = finnish.split(' ');

/** The municipalities' names in a language, in its alphabet's order; in English they are called as in Finnish. */
export function municipalityNames(language: Language): string[] {
  const inLanguage = names.map((name) => (language === 'sv' ? (swedish[name] ?? name) : name).replace('_', ' '));
  return inLanguage.sort((one, other) => one.localeCompare(other, language === 'sv' ? 'sv' : 'fi'));
}
