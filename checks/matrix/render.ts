import { basename } from 'node:path';
import type { Language, Text } from '../../labs/language/text.ts';
import { layerTexts } from '../report/layer-texts.ts';
import type { FaultRow, LabMatrix } from './model.ts';

/** The table of faults and checks in Markdown: a summary, then a section for each lab. */
export function renderMatrix(matrices: readonly LabMatrix[], language: Language): string {
  const sections = matrices.map((matrix) => renderLab(matrix, language));
  return ['', summary(matrices)[language], ...sections, ''].join('\n\n').slice(1, -1);
}

function summary(matrices: readonly LabMatrix[]): Text {
  const labs = matrices.length;
  const rows = matrices.flatMap((matrix) => matrix.rows);
  const all = rows.length;
  const own = rows.filter((row) => row.failed[0]?.name === row.fault.check).length;
  const count = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`;
  return {
    en: `${count(all, 'fault')} in ${count(labs, 'lab')}; ${own === all ? 'every one' : `${own} of them`} found first by its own check.`,
    zh: `${labs} 个实验共 ${all} 处故障，${own === all ? '每一处都' : `其中 ${own} 处`}最先被各自的检查项发现。`,
  };
}

const columns: readonly Text[] = [
  { en: 'fault', zh: '故障' },
  { en: 'found by', zh: '发现它的检查项' },
  { en: 'layer', zh: '层次' },
  { en: 'may fail with it', zh: '同层可能一并失败' },
];

function renderLab({ lab, rows }: LabMatrix, language: Language): string {
  const lines = [
    columns.map((column) => column[language]),
    columns.map(() => '---'),
    ...rows.map((row) => cells(row, language)),
  ].map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`);
  return `## ${lab.title[language]} {#${lab.name}}\n\n${lines.join('\n')}`;
}

function cells({ fault, failed }: FaultRow, language: Language): string[] {
  const [first, ...others] = failed;
  const link = `./labs/${basename(fault.page, '.md')}#${fault.anchor}`;
  return [
    `[${fault.title[language]}](${link})`,
    foundBy(first, fault.check)[language],
    first ? layerTexts[first.layer].name[language] : '–',
    others.length > 0 ? others.map(({ name }) => code(name)).join(language === 'zh' ? '、' : ', ') : '–',
  ];
}

function foundBy(first: FaultRow['failed'][number] | undefined, own: string): Text {
  if (first?.name === own) {
    return { en: `${first.title.en} (${code(own)})`, zh: `${first.title.zh}（${code(own)}）` };
  }
  const found = first ? code(first.name) : undefined;
  return {
    en: `**${found ?? 'nothing'}** instead of ${code(own)}`,
    zh: `**${found ?? '无'}**，而不是 ${code(own)}`,
  };
}

function code(name: string): string {
  return `\`${name}\``;
}
