import { expect, test } from 'vitest';
import { parsePage } from '../../../labs/page/page.ts';
import { readVariants } from '../../../labs/page/variants.ts';
import { allBlocks, bareState, solutionState } from '../../../labs/runtime/lab-state.ts';

const markdown = `# Sample

\`\`\`console one setup
$ set
\`\`\`

## Blue {#variant-blue}

\`\`\`console one variant
$ paint
\`\`\`
`;
const page = parsePage(markdown, 'docs/labs/sample.md', ['one']);
const variants = readVariants(page, page);
const pages = { page, faultPage: undefined, blocks: page.blocks, faults: [], variants };
const commands = (...asked: Parameters<typeof solutionState>) =>
  allBlocks(solutionState(...asked)).flatMap((block) => block.commands.map(({ text }) => text));

test('the solution is what the set-up makes of bare nodes', () => {
  expect(solutionState(pages, undefined)).toMatchObject({ name: 'solution', before: bareState });
  expect(commands(pages, undefined)).toEqual(['set']);
});

test('a variant stands on the solution', () => {
  expect(solutionState(pages, 'blue')).toMatchObject({ name: 'blue', before: { name: 'solution' } });
  expect(commands(pages, 'blue')).toEqual(['set', 'paint']);
});

test('an unknown variant is told with the nearest one', () => {
  expect(() => solutionState(pages, 'bleu')).toThrow('Unknown variant: bleu. Did you mean blue?');
  expect(() => solutionState(pages, 'somewhat-green')).toThrow('There is: blue.');
  expect(() => solutionState({ ...pages, variants: [] }, 'blue')).toThrow('This lab has no variant.');
});
