import type { County } from '../../scripts/demo/model';
import { people, who } from '../../scripts/demo/people';

const topic = 'Suihkutuoli rikki';

/** Two people and one room, for tests that stop or kill the homeserver: as little as has a question in it. */
export const tinyCounty: County = {
  name: 'Pikkuruinen hyvinvointialue',
  topic: 'Keksitty hyvinvointialue testejä varten',
  organiser: who.aino,
  people: [people.aino, people.tapio].map((person) => ({ ...person, languages: [...person.languages] })),
  rooms: [],
  circles: [
    {
      name: 'Kotihoito etelä',
      kind: 'team',
      purpose: '',
      lead: who.aino,
      members: [who.aino, who.tapio],
      rooms: [
        {
          kind: 'consultation',
          name: 'Kysy tiimiltä',
          topic: '',
          life: [
            {
              by: who.tapio,
              asks: { topic, urgency: 'week', wanted: [], people: [], text: 'Kenelle ilmoitan?' },
              then: [{ by: who.aino, says: 'Apuvälinelainaamoon.' }],
            },
            { by: who.tapio, says: 'Hyvää viikkoa kaikille.' },
          ],
        },
      ],
    },
  ],
};

export const questionOfTinyCounty = topic;
