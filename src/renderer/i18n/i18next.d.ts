import 'i18next';
import type asking from './locales/fi/asking.json';
import type caseTexts from './locales/fi/case.json';
import type caseLife from './locales/fi/later/case-life.json';
import type circle from './locales/fi/circle.json';
import type common from './locales/fi/common.json';
import type consultation from './locales/fi/consultation.json';
import type contact from './locales/fi/later/contact.json';
import type conversation from './locales/fi/conversation.json';
import type devices from './locales/fi/devices.json';
import type directory from './locales/fi/later/directory.json';
import type emoji from './locales/fi/emoji.json';
import type enquiry from './locales/fi/later/enquiry.json';
import type handover from './locales/fi/later/handover.json';
import type keys from './locales/fi/keys.json';
import type link from './locales/fi/link.json';
import type media from './locales/fi/media.json';
import type notices from './locales/fi/notices.json';
import type leading from './locales/fi/leading.json';
import type other from './locales/fi/other.json';
import type palette from './locales/fi/palette.json';
import type people from './locales/fi/people.json';
import type record from './locales/fi/later/record.json';
import type retention from './locales/fi/later/retention.json';
import type relations from './locales/fi/relations.json';
import type recovery from './locales/fi/recovery.json';
import type reception from './locales/fi/later/reception.json';
import type service from './locales/fi/later/service.json';
import type settings from './locales/fi/settings.json';
import type shell from './locales/fi/shell.json';
import type signIn from './locales/fi/sign-in.json';
import type task from './locales/fi/later/task.json';
import type today from './locales/fi/today.json';
import type verification from './locales/fi/later/verification.json';
import type words from './locales/fi/words.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    /** Finnish is written first: its keys are the keys. */
    resources: {
      asking: typeof asking;
      case: typeof caseTexts;
      'case-life': typeof caseLife;
      circle: typeof circle;
      common: typeof common;
      consultation: typeof consultation;
      contact: typeof contact;
      conversation: typeof conversation;
      devices: typeof devices;
      directory: typeof directory;
      emoji: typeof emoji;
      enquiry: typeof enquiry;
      handover: typeof handover;
      keys: typeof keys;
      link: typeof link;
      media: typeof media;
      notices: typeof notices;
      leading: typeof leading;
      other: typeof other;
      palette: typeof palette;
      people: typeof people;
      record: typeof record;
      relations: typeof relations;
      retention: typeof retention;
      recovery: typeof recovery;
      reception: typeof reception;
      service: typeof service;
      settings: typeof settings;
      shell: typeof shell;
      'sign-in': typeof signIn;
      task: typeof task;
      today: typeof today;
      verification: typeof verification;
      words: typeof words;
    };
  }
}
