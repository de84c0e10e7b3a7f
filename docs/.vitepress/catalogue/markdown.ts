import type { Layer } from '../../../checks/model.ts';
import { layerTexts } from '../../../checks/report/layer-texts.ts';
import type { Language, Text } from '../../../labs/language/text.ts';
import { anchorOf, type Entry, entriesByLayer, type LabCheck } from './entries.ts';

const colon: Text = { en: ': ', zh: '：' };
const comma: Text = { en: ', ', zh: '、' };

/** The catalogue of all checks as Markdown: a section for each layer, a heading for each check. */
export function catalogueMarkdown(checks: readonly LabCheck[], language: Language): string {
  return [...entriesByLayer(checks)]
    .filter(([, entries]) => entries.length > 0)
    .map(([layer, entries]) => layerMarkdown(layer, entries, language))
    .join('\n\n');
}

function layerMarkdown(layer: Layer, entries: readonly Entry[], language: Language): string {
  const { name, meaning } = layerTexts[layer];
  const heading = `## ${name[language]} {#${layer}}`;
  return [heading, meaning[language], ...entries.map((entry) => entryMarkdown(entry, language))].join('\n\n');
}

/** The heading has the anchor of the first lab; those of the others stand beside their links. */
function entryMarkdown({ check, labs: [first, ...others] }: Entry, language: Language): string {
  if (!first) return '';
  const links = [labLink(first, language), ...others.map((other) => anchored(other, language))];
  return [
    `### ${plain(check.title[language])} {#${anchorOf(first)}}`,
    plain(check.why[language]),
    `\`${check.name}\`${colon[language]}${links.join(comma[language])}`,
  ].join('\n\n');
}

function anchored(check: LabCheck, language: Language): string {
  return `<span id="${anchorOf(check)}"></span>${labLink(check, language)}`;
}

function labLink({ labTitle, section }: LabCheck, language: Language): string {
  return `[${labTitle[language]}](${language === 'en' ? '' : `/${language}`}${section})`;
}

/** A text that Markdown and Vue take as it is. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]<>|]/g, '\\$&');
}
