import type { Text } from '../../labs/language/text.ts';
import type { Mend } from '../../labs/page/mend.ts';
import type { Result } from '../model.ts';
import { bodyIndent, part } from './details.ts';
import { evidenceLines } from './evidence.ts';
import { layerTexts } from './layer-texts.ts';
import { type PageStyle, paint } from './page.ts';
import { labels } from './words.ts';

/** How many hints there are for one thing that is wrong; the last one is the mend. */
export const hintSteps = 5;

/** What hints are made of. */
export interface HintSource {
  readonly wrong: Result;
  /** The section of the lab's page that is about it. */
  readonly section: Mend | undefined;
  /** The commands that mend it, which in a broken lab come from the fault; where they stand is not told. */
  readonly mend: Mend | undefined;
}

/** The hint `step` (1 the faintest, `hintSteps` the mend) as lines for the terminal. */
export function hintReport(step: number, source: HintSource, style: PageStyle): string {
  const title = { en: `Hint ${step} of ${hintSteps}`, zh: `提示 ${step}/${hintSteps}` }[style.language];
  const rest = step < hintSteps ? oneMore : again;
  const lines = [
    `${paint(style, 'bold', title)}  ${paint(style, 'dim', source.wrong.check.name)}`,
    '',
    ...hintLines(step, source, style),
    '',
    rest[style.language],
  ];
  return `${lines.join('\n')}\n`;
}

const oneMore = { en: 'One more hint: npm run check hint', zh: '再要一条提示：npm run check hint' };
const again = { en: 'Then grade again: npm run check', zh: '改好后再检查：npm run check' };

function hintLines(step: number, source: HintSource, style: PageStyle): string[] {
  const { wrong, section, mend } = source;
  const { verdict, check } = wrong;
  const failed = verdict?.pass === false ? verdict : undefined;
  if (step === 1) {
    const { name, meaning } = layerTexts[check.layer];
    return part(labels.layer, { en: `${name.en}. ${meaning.en}`, zh: `${name.zh}。${meaning.zh}` }, style);
  }
  if (step === 2) {
    return [
      ...part(labels.expected, failed?.expected ?? check.title, style),
      ...part(labels.why, check.why, style),
    ];
  }
  if (step === 3) {
    const evidence = failed?.evidence ?? [];
    const output = evidence.flatMap((each) => evidenceLines(each, bodyIndent(style), style));
    return [...part(labels.seen, failed?.seen ?? wrong.error, style), ...output];
  }
  if (step === 4)
    return [...part(labels.look, failed?.look, style), ...part(labels.page, place(section), style)];
  return mend === undefined ? part(labels.mend, noMend, style) : mendLines(mend, style);
}

const noMend = {
  en: 'No page has commands for this one. Start over with npm run lab reset, or see it working with npm run lab solve.',
  zh: '文档中没有针对这一项的命令。可以用 npm run lab reset 从头再来，或用 npm run lab solve 按答案配好。',
};

function place(section: Mend | undefined): Text | undefined {
  if (section === undefined) return undefined;
  const { page, anchor, heading } = section;
  return { en: `${heading} (${page}#${anchor})`, zh: `${heading}（${page}#${anchor}）` };
}

function mendLines(mend: Mend, style: PageStyle): string[] {
  const margin = ' '.repeat(bodyIndent(style));
  return mend.blocks.flatMap(({ nodes, commands }, index) => {
    const text = { en: `On ${nodes.join(' and ')}:`, zh: `在 ${nodes.join(' 和 ')} 上：` };
    const where = index === 0 ? part(labels.mend, text, style) : [margin + text[style.language]];
    return [
      ...where,
      ...commands.flatMap((command) => command.split('\n')).map((line) => `${margin}  ${line}`),
    ];
  });
}
