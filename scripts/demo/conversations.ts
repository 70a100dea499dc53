import type { Happening } from './model';
import { who } from './people';

/**
 * What the county's people have written. Questions name no client: whoever asks describes the situation. Clients of
 * contacts are invented, and their names say so.
 */

const { marja, aino, eetu, saga, pyry, ilona, otso, kaisla, tapio, linnea, rauni, joel } = who;

export const homeCareQuestions: Happening[] = [
  {
    by: marja,
    says: 'Huomenta kaikille! Tänään vuorossa ovat Aino, Eetu ja Saga. Pohjoisreitin auto on huollossa puoleenpäivään.',
  },
  {
    by: aino,
    asks: {
      topic: 'Turvaranneke ei hälytä kylpyhuoneesta',
      urgency: 'today',
      wanted: ['nurse'],
      people: [],
      text: 'Käynnillä kokeiltiin turvaranneketta: olohuoneesta hälytys lähtee, kylpyhuoneesta ei. Kenelle tästä ilmoitetaan, ja mitä asiakkaalle neuvotaan siihen asti?',
    },
    then: [
      { by: marja, does: 'take' },
      {
        by: marja,
        says: 'Ilmoita turvapalvelun päivystykseen, he vaihtavat tukiaseman yleensä saman päivän aikana. Siihen asti: puhelin mukaan kylpyhuoneeseen, ja suihkussa käynti vain käyntimme aikana. Kirjaa kokeilu.',
        isAnswer: true,
      },
      { by: aino, says: 'Kiitos! Ilmoitettu, tulevat iltapäivällä.' },
      { by: aino, does: 'close' },
    ],
  },
  {
    by: eetu,
    asks: {
      topic: 'Asiakas on kaatunut kolmesti kahden viikon aikana',
      urgency: 'today',
      wanted: ['physiotherapist', 'nurse'],
      people: [],
      text: 'Ei vammoja, mutta kulku rollaattorilla on muuttunut epävarmaksi etenkin aamuisin. Onko kiire kuntoutuksen arvioon, vai katsotaanko ensin verenpaineet ja lääkelista?',
    },
    then: [
      { by: tapio, does: 'take' },
      {
        by: tapio,
        says: 'Katson tämän tänään. Mittaatko seuraavalla käynnillä verenpaineen maaten ja heti seisomaan nousun jälkeen, ja vielä kolmen minuutin päästä?',
      },
    ],
  },
  {
    by: saga,
    language: 'sv',
    unread: true,
    asks: {
      topic: 'Svenskspråkig blankett för fullmakt',
      urgency: 'week',
      wanted: [],
      people: [],
      text: 'Var hittar jag den svenska blanketten med vilken klienten ger en anhörig rätt att sköta ärenden? På intranätet finns bara den finska.',
    },
  },
];

export const medicationQuestions: Happening[] = [
  {
    by: saga,
    asks: {
      topic: 'Kenelle annosjakelun muutos ilmoitetaan kesken jakson?',
      urgency: 'today',
      wanted: ['physician', 'nurse'],
      people: [],
      text: 'Lääkäri muutti annosta kesken kahden viikon jakson ja pussit ovat jo kotona. Pitääkö apteekille ilmoittaa erikseen, vai riittääkö merkintä lääkelistaan?',
    },
    then: [
      { by: pyry, does: 'take' },
      {
        by: pyry,
        says: 'Molemmat: päivitän lääkelistan, ja tiimi soittaa apteekkiin, joka toimittaa uudet pussit. Vanhat pussit palautetaan apteekkiin heti, ettei kotona ole kahta jakoa yhtä aikaa.',
        isAnswer: true,
      },
    ],
  },
  {
    by: eetu,
    unread: true,
    asks: {
      topic: 'Silmätippojen antaminen ilman lääkelupaa',
      urgency: 'now',
      wanted: ['nurse'],
      people: [],
      text: 'Sijaisen lääkehoidon lupa on vielä kesken, ja seuraavalla käynnillä pitäisi antaa silmätipat. Saako hän antaa ne, vai vaihdetaanko käynti?',
    },
  },
];

export const homeCareContacts: Happening[] = [
  {
    by: marja,
    unread: true,
    records: {
      channel: 'phone',
      reason: 'coping-at-home',
      urgency: 'today',
      client: { name: 'Testi Asiakas-Esimerkki', phone: '040 000 0001', municipality: 'Hämynlahti', language: 'fi' },
      onBehalf: { name: 'Tytti Esimerkki', relation: 'tytär', basis: 'suomi-fi-mandate' },
      text: 'Tytär soitti: äiti on jättänyt viime viikolla ruokia syömättä ja ulko-ovi on ollut kahdesti auki öisin. Tytär asuu kaukana ja toivoo, että kotona käydään ja hänelle soitetaan sen jälkeen.',
    },
  },
];

export const counsellingQuestions: Happening[] = [
  {
    by: otso,
    asks: {
      topic: 'Omaishoidon tuki, kun hoidettava muuttaa toiselle alueelle',
      urgency: 'week',
      wanted: ['service-counsellor', 'social-worker'],
      people: [],
      text: 'Siirtyykö omaishoidon tuen päätös uudelle hyvinvointialueelle, vai tehdäänkö hakemus alusta? Muutto on kahden kuukauden päästä.',
    },
    then: [
      { by: ilona, does: 'take' },
      {
        by: ilona,
        says: 'Päätös ei siirry. Hakemus tehdään uudelle alueelle hyvissä ajoin, ja meidän päätöksemme päättyy muuttopäivään. Liitteeksi kannattaa pyytää meiltä kopio hoito- ja palvelusuunnitelmasta.',
        isAnswer: true,
      },
      { by: otso, says: 'Selvä, kiitos – kerron asiakkaalle ja laitan suunnitelman mukaan.' },
    ],
  },
  {
    by: kaisla,
    says: 'Muistineuvonnan vertaisryhmä alkaa taas ensi kuussa Sarapellon palvelutalossa. Paikkoja on kahdeksan, ilmoittautumiset minulle.',
  },
  {
    by: joel,
    unread: true,
    asks: {
      topic: 'Kuljetuspalvelu asiakkaalle, jolla ei ole kotihoitoa',
      urgency: 'week',
      wanted: ['service-counsellor'],
      people: [],
      text: 'Voiko kuljetuspalvelua hakea, vaikka muita palveluja ei ole? Entä tarvitaanko lääkärinlausunto heti hakiessa?',
    },
  },
];

export const counsellingContacts: Happening[] = [
  {
    by: otso,
    records: {
      channel: 'form',
      reason: 'services',
      urgency: 'week',
      client: { name: 'Malli Keksitty-Henkilö', phone: '040 000 0002', municipality: 'Sarapelto', language: 'fi' },
      text: 'Kysyy lomakkeella, mistä saisi apua siivoukseen ja voiko siitä saada palvelusetelin. Toivoo soittoa aamupäivällä.',
    },
    then: [
      { by: ilona, does: 'take' },
      { by: ilona, says: 'Soitan hänelle huomenna aamupäivällä.' },
    ],
  },
];

export const rehabilitationQuestions: Happening[] = [
  {
    by: aino,
    asks: {
      topic: 'Nostovyön käyttö, kun avustajia on vain yksi',
      urgency: 'week',
      wanted: ['physiotherapist'],
      people: [],
      text: 'Asiakas nousee sängystä nostovyön avulla. Iltakäynnillä olen yksin. Onko siirtoon turvallinen tapa, vai tarvitaanko aina kaksi?',
    },
    then: [
      { by: tapio, does: 'take' },
      {
        by: tapio,
        says: 'Jos asiakas varaa molemmille jaloille ja nousee ohjattuna, yksi riittää: sänky lantion korkeudelle, rollaattorin jarrut kiinni, vyö lantiolle. Jos hän ei varaa, ei yksin. Tulen torstain iltakäynnille mukaan katsomaan.',
        isAnswer: true,
      },
    ],
  },
  {
    by: kaisla,
    asks: {
      topic: 'Kotikuntoutusjakso muistisairaalle',
      urgency: 'week',
      wanted: ['occupational-therapist', 'physiotherapist'],
      people: [],
      text: 'Hyötyykö asiakas kotikuntoutuksesta, jos ohjeet unohtuvat käyntien välillä? Puoliso on mukana arjessa ja valmis harjoittelemaan yhdessä.',
    },
    then: [{ by: linnea, does: 'take' }],
  },
];

export const aidsTalk: Happening[] = [
  {
    by: linnea,
    says: 'Hej! Hjälpmedelsutlåningen i Dimvik har stängt på onsdag eftermiddag. Lainaamo on keskiviikkona iltapäivällä kiinni.',
  },
  { by: saga, says: 'Tack, jag hämtar duschstolen redan på tisdag.' },
  {
    by: saga,
    language: 'sv',
    asks: {
      topic: 'Rollator för smala dörröppningar',
      urgency: 'week',
      wanted: ['occupational-therapist'],
      people: [],
      text: 'Badrumsdörren är bara 58 cm bred och klientens rollator ryms inte. Finns det en smalare modell att låna?',
    },
    then: [
      { by: linnea, does: 'take' },
      {
        by: linnea,
        says: 'Ja, vi har en inomhusmodell som är 52 cm bred. Jag reserverar en; prova den tillsammans med klienten innan den gamla lämnas tillbaka.',
        isAnswer: true,
      },
    ],
  },
];

export const socialWorkQuestions: Happening[] = [
  {
    by: ilona,
    asks: {
      topic: 'Edunvalvonnan tarve, mistä liikkeelle?',
      urgency: 'today',
      wanted: ['social-worker'],
      people: [],
      text: 'Laskuja on jäänyt maksamatta ja perintä uhkaa. Läheisiä ei ole. Kuka tekee ilmoituksen, ja mitä voi tehdä ennen kuin edunvalvoja on määrätty?',
    },
    then: [
      { by: rauni, does: 'take' },
      {
        by: rauni,
        says: 'Otan tämän. Ilmoituksen Digi- ja väestötietovirastoon voi tehdä kuka tahansa meistä; katson iltapäivällä, mitä maksujärjestelyä voidaan hakea jo nyt.',
      },
    ],
  },
  { by: rauni, says: 'Ensi viikon tiimipalaveri on poikkeuksellisesti tiistaina klo 9.' },
];

export const countyQuestions: Happening[] = [
  {
    by: ilona,
    says: 'Tervetuloa! Täällä voi kysyä yli tiimi- ja kuntarajojen. Asiakkaan tietoja ei kirjoiteta tähän huoneeseen. Välkommen – skriv gärna på svenska också.',
  },
  {
    by: rauni,
    asks: {
      topic: 'Tulkki kotikäynnille lyhyellä varoitusajalla',
      urgency: 'today',
      wanted: [],
      people: [],
      text: 'Mistä tulkin saa kotikäynnille huomiseksi? Kielenä viittomakieli. Onko jollakulla kokemusta etätulkkauksesta tabletilla?',
    },
    then: [
      { by: kaisla, does: 'take' },
      {
        by: kaisla,
        says: 'Olemme tilanneet etätulkkauksen samaksi päiväksi tulkkikeskuksesta, ja tabletti on toiminut hyvin, kun valo tulee edestä. Tilausnumero on yhteystiedoissa kohdassa "Tulkkaus".',
        isAnswer: true,
      },
      { by: rauni, says: 'Juuri tätä tarvitsin, kiitos.' },
    ],
  },
  {
    by: joel,
    unread: true,
    asks: {
      topic: 'Lemmikin hoito sairaalajakson ajaksi',
      urgency: 'week',
      wanted: [],
      people: [],
      text: 'Asiakas lykkää leikkausta, koska koiralla ei ole hoitajaa. Onko alueella yhdistystä tai hoitolaa, johon voi ohjata?',
    },
  },
  { by: linnea, says: 'I Dimvik har byaföreningen hjälpt med sällskapsdjur tidigare. Jag frågar dem i morgon.' },
];
