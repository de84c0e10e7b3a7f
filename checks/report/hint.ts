import type { Text } from '../../labs/language/text.ts';
import type { Mend } from '../../labs/page/mend.ts';
import type { Result } from '../model.ts';
import { bodyIndent, part } from './details.ts';
import { layerTexts } from './layer-texts.ts';
import { type PageStyle, paint } from './page.ts';
import { labels } from './words.ts';

/** What hints are made of. */
export interface HintSource {
  readonly wrong: Result;
  /** The section of the lab's page that is about it. */
  readonly section: Mend | undefined;
  /** The commands that mend it, which in a broken lab come from the fault; where they stand is not told. */
  readonly mend: Mend | undefined;
}

/**
 * The hints for one thing that is wrong, from the faintest to the fix, each as lines for the terminal. They begin
 * where the report of the grading ends: none of them repeats a line of it.
 */
export function hintsFor(
  { wrong, section, mend }: HintSource,
  style: PageStyle,
): readonly (readonly string[])[] {
  return [
    part(labels.layer, layerTexts[wrong.check.layer].meaning, style),
    part(labels.page, place(section), style),
    part(labels.where, nodesOf(mend), style),
    part(labels.tool, toolsOf(mend), style),
    mend === undefined ? part(labels.mend, noMend, style) : mendLines(mend, style),
  ].filter((lines) => lines.length > 0);
}

/** The hint `step` (1 the faintest, the last one the fix) for the terminal. */
export function hintReport(step: number, source: HintSource, style: PageStyle): string {
  const hints = hintsFor(source, style);
  const title = { en: `Hint ${step} of ${hints.length}`, zh: `提示 ${step}/${hints.length}` }[style.language];
  const rest = step < hints.length ? oneMore : again;
  const lines = [
    `${paint(style, 'bold', title)}  ${paint(style, 'dim', source.wrong.check.name)}`,
    '',
    ...(hints[step - 1] ?? []),
    '',
    rest[style.language],
  ];
  return `${lines.join('\n')}\n`;
}

const oneMore = { en: 'One more hint: npm run check hint', zh: '再要一条提示：npm run check hint' };
const again = { en: 'Then grade again: npm run check', zh: '改好后再检查：npm run check' };

function nodesOf(mend: Mend | undefined): Text | undefined {
  const nodes = [...new Set(mend?.blocks.flatMap((block) => block.nodes))];
  if (nodes.length === 0) return undefined;
  return { en: nodes.join(', '), zh: nodes.join('、') };
}

/** The programs of the fix, those of `ip` and the like with what they are about: `ip address`. */
function toolsOf(mend: Mend | undefined): Text | undefined {
  const commands = mend?.blocks.flatMap((block) => block.commands) ?? [];
  const tools = new Set(commands.map((command) => /^(?:ip(?: -\S+)* \w+|\S+)/.exec(command)?.[0] ?? command));
  if (tools.size === 0) return undefined;
  return { en: [...tools].join(', '), zh: [...tools].join('、') };
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
