import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take minutes, the longest first: what is short fills the gap at the end. */
const long = [
  'faults',
  'pages',
  'set-ups',
  'labs',
  'machine',
  'interrupted',
  'lab-command',
  'docker-host',
  'english-pages',
  'chinese-pages',
];

/** Two workers take the files in this order, so that both are busy to the end. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = long.indexOf(basename(moduleId, '.test.ts'));
      return at < 0 ? long.length : at;
    };
    return files.toSorted((one, other) => place(one) - place(other));
  }
}
