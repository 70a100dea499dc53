/** Run by vitest for each file of tests, also where they share their modules. */
import { afterEach } from 'vitest';
import { closeCaches } from './cache';

afterEach(closeCaches);
