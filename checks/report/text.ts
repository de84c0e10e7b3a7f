import { countStatuses } from '../grade/exit-status.ts';
import { diagnose } from '../grade/grade.ts';
import { type Grading, layers, type Result, statuses } from '../model.ts';
import { failureLines } from './failure.ts';
import { layerTexts } from './layer-texts.ts';
import { hanging, type PageStyle, paint } from './page.ts';
import { marks, startWords, statusWords } from './words.ts';

/** A grading for the terminal: every check under its layer, then the first thing that is wrong. */
export function textReport(grading: Grading, title: string, style: PageStyle): string {
  const { results } = grading;
  const wrong = diagnose(results);
  const parts = [
    [headline(grading, title, style)],
    ...layers.map((layer) => layerLines(layer, results, style)),
    [summary(grading, style)],
    ...(wrong ? [diagnosisLines(wrong, style), nextLines(wrong, style)] : []),
  ];
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`;
}

function headline({ lab, start, host }: Grading, title: string, style: PageStyle): string {
  const details = `${lab} · ${startWords[start][style.language]} · ${host}`;
  return `${paint(style, 'bold', title)}  ${paint(style, 'dim', details)}`;
}

function layerLines(layer: (typeof layers)[number], results: readonly Result[], style: PageStyle): string[] {
  const own = results.filter((result) => result.check.layer === layer);
  if (own.length === 0) return [];
  const name = paint(style, 'bold', layerTexts[layer].name[style.language]);
  return [name, ...own.flatMap((result) => resultLines(result, style))];
}

function resultLines(result: Result, style: PageStyle): string[] {
  const { sign, format } = marks[result.status];
  const title = hanging('    ', result.check.title[style.language], style);
  const lines = title.map((line, index) => {
    const text = result.status === 'blocked' ? paint(style, 'dim', line.slice(4)) : line.slice(4);
    return index === 0 ? `  ${paint(style, format, sign)} ${text}` : `    ${text}`;
  });
  return style.verbose ? [...lines, ...failureLines(result, style)] : lines;
}

function summary({ results, elapsed }: Grading, style: PageStyle): string {
  const counts = countStatuses(results);
  const seconds = (elapsed / 1000).toFixed(1);
  if (results.length > 0 && counts.pass === results.length) {
    const text = { en: `All ${counts.pass} checks passed`, zh: `全部 ${counts.pass} 项检查通过` }[
      style.language
    ];
    return `${paint(style, ['bold', 'green'], `✓ ${text}`)}  ${paint(style, 'dim', `${seconds} s`)}`;
  }
  const some = statuses
    .filter((status) => counts[status] > 0)
    .map((status) => {
      const word = statusWords[status][style.language];
      const text = style.language === 'zh' ? `${counts[status]} 项${word}` : `${counts[status]} ${word}`;
      return paint(style, marks[status].format, text);
    });
  const comma = style.language === 'zh' ? '，' : ', ';
  return `${some.join(comma)}  ${paint(style, 'dim', `${seconds} s`)}`;
}

function diagnosisLines(wrong: Result, style: PageStyle): string[] {
  const { sign, format } = marks[wrong.status];
  const layer = layerTexts[wrong.check.layer].name;
  const line = {
    en: `First thing wrong: ${layer.en} · ${wrong.check.name}`,
    zh: `首先出问题的是：${layer.zh} · ${wrong.check.name}`,
  };
  const head = hanging('  ', line[style.language], style).map((text) => text.slice(2));
  const mark = paint(style, format, sign);
  return [
    ...head.map((text, index) => `${index === 0 ? mark : ' '} ${paint(style, 'bold', text)}`),
    ...hanging('  ', wrong.check.title[style.language], style),
    '',
    ...failureLines(wrong, style),
  ];
}

function nextLines(wrong: Result, style: PageStyle): string[] {
  if (wrong.status === 'error') return [];
  const text = { en: 'A step further: npm run check hint', zh: '需要提示：npm run check hint' };
  return hanging('', text[style.language], style);
}
