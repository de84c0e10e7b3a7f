import stringWidth from 'string-width';
import type { Text } from '../../labs/language/text.ts';
import { countStatuses } from '../grade/exit-status.ts';
import { diagnose } from '../grade/grade.ts';
import { type Grading, layers, type Result, type Status, statuses } from '../model.ts';
import { detailLines } from './details.ts';
import { layerTexts } from './layer-texts.ts';
import { hanging, type PageStyle, paint } from './page.ts';
import { marks, startWords, statusWords } from './words.ts';

/** A grading for the terminal: every check under its layer, then the first thing that is wrong. */
export function textReport(grading: Grading, title: string, style: PageStyle): string {
  const { results } = grading;
  const wrong = diagnose(results);
  const parts = [
    headline(grading, title, style),
    ...layers.map((layer) => layerLines(layer, results, style)),
    summary(grading, style),
    ...(wrong ? [diagnosisLines(wrong, style), nextLines(wrong, style)] : []),
  ];
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`;
}

function headline({ lab, variant, start, host }: Grading, title: string, style: PageStyle): string[] {
  const form = variant === undefined ? lab : `${lab} ${variant}`;
  const details = `${form} · ${startWords[start][style.language]} · ${host}`;
  if (stringWidth(`${title}  ${details}`) > style.columns) {
    return [paint(style, 'bold', title), paint(style, 'dim', details)];
  }
  return [`${paint(style, 'bold', title)}  ${paint(style, 'dim', details)}`];
}

function layerLines(layer: (typeof layers)[number], results: readonly Result[], style: PageStyle): string[] {
  const own = results.filter((result) => result.check.layer === layer);
  if (own.length === 0) return [];
  const name = paint(style, 'bold', layerTexts[layer].name[style.language]);
  return [name, ...own.flatMap((result) => resultLines(result, style))];
}

function resultLines(result: Result, style: PageStyle): string[] {
  const { sign, format } = marks[result.status];
  const title = hanging('    ', titleOf(result, style), style);
  const lines = title.map((line, index) => {
    const text = result.status === 'pass' ? line.slice(4) : paint(style, format, line.slice(4));
    return index === 0 ? `  ${paint(style, format, sign)} ${text}` : `    ${text}`;
  });
  if (!style.verbose) return lines;
  const inner = { ...style, columns: style.columns - 2 };
  return [...lines, ...detailLines(result, inner).map((line) => `  ${line}`)];
}

function titleOf({ check, status, verdict }: Result, { language }: PageStyle): string {
  const title = check.title[language];
  if (!check.telling || status !== 'pass' || !verdict) return title;
  return `${title}${language === 'zh' ? '：' : ': '}${verdict.seen[language]}`;
}

function summary({ results, elapsed }: Grading, style: PageStyle): string[] {
  const time = paint(style, 'dim', `${(elapsed / 1000).toFixed(1)} s`);
  const counts = countStatuses(results);
  if (results.length > 0 && counts.pass === results.length) {
    const text = { en: `All ${counts.pass} checks passed`, zh: `全部 ${counts.pass} 项检查通过` };
    return [`${paint(style, ['bold', 'green'], `✓ ${text[style.language]}`)}  ${time}`];
  }
  const some = statuses
    .filter((status) => counts[status] > 0)
    .map((status) => paint(style, marks[status].format, countText(status, results)[style.language]));
  const line = `${some.join(style.language === 'zh' ? '，' : ', ')}  ${time}`;
  return stringWidth(line) <= style.columns ? [line] : [...some, time];
}

function countText(status: Status, results: readonly Result[]): Text {
  const own = results.filter((result) => result.status === status);
  const { en, zh } = statusWords[status];
  const by = own[0]?.blockedBy;
  return {
    en: `${own.length} ${en}${by ? ` by ${by}` : ''}`,
    zh: `${own.length} 项${zh}${by ? `于 ${by}` : ''}`,
  };
}

function diagnosisLines(wrong: Result, style: PageStyle): string[] {
  const { sign, format } = marks[wrong.status];
  const { en, zh } = layerTexts[wrong.check.layer].name;
  const { name } = wrong.check;
  const line =
    wrong.status === 'fail'
      ? { en: `First thing wrong: ${en} (${name})`, zh: `首先出问题的是：${zh}（${name}）` }
      : { en: `Could not be observed: ${en} (${name})`, zh: `无法观察：${zh}（${name}）` };
  const head = hanging('  ', line[style.language], style).map((text) => text.slice(2));
  const mark = paint(style, format, sign);
  return [
    ...head.map((text, index) => `${index === 0 ? mark : ' '} ${paint(style, 'bold', text)}`),
    ...hanging('  ', wrong.check.title[style.language], style),
    '',
    ...detailLines(wrong, style),
  ];
}

function nextLines(wrong: Result, style: PageStyle): string[] {
  const text = wrong.status === 'fail' ? furtherHint : startOver;
  return hanging('', text[style.language], style);
}

const furtherHint = { en: 'A step further: npm run check hint', zh: '需要提示：npm run check hint' };
const startOver = {
  en: 'See what runs: npm run lab status. Back to the start: npm run lab reset',
  zh: '查看运行情况：npm run lab status。回到启动时的状态：npm run lab reset',
};
