import type { ShikiTransformer } from 'shiki';
import type { MarkdownRenderer } from 'vitepress';
import { goesOn } from '../../../labs/page/continued.ts';

type HastNode = Parameters<NonNullable<ShikiTransformer['code']>>[0]['children'][number];

/**
 * A `console NODES …` block looks like a terminal of its node: it is titled with the node's name. A block
 * that goes on while the next one runs says so. What is in an `sh` block is typed on the reader's own machine.
 */
export function terminalTitles(md: MarkdownRenderer): void {
  const fence = md.renderer.rules.fence;
  if (!fence) return;
  md.renderer.rules.fence = (...rendering) => {
    const [tokens, index, , env] = rendering;
    const [language, nodes, ...words] = (tokens[index]?.info ?? '').trim().split(/\s+/);
    const html = fence(...rendering);
    const say = env?.localeIndex === 'zh' ? 'zh' : 'en';
    const titled = (title: string) =>
      html.replace(`<span class="lang">${language}</span>`, `<span class="node">${title}</span>`);
    if (language === 'sh') return titled(ownMachine[say]);
    if (language !== 'console' || !nodes) return html;
    const runsOn = words.includes('meanwhile') ? meanwhile[say] : '';
    return titled(nodes.replaceAll(',', ', ') + runsOn);
  };
}

const ownMachine = { en: 'your computer', zh: '你的电脑' };
const meanwhile = { en: ' (leave it running)', zh: '（保持运行）' };

/** Marks prompts and output in `console` blocks, so that the copy button takes the commands alone. */
export const terminalOutput: ShikiTransformer = {
  name: 'terminal-output',
  code(code) {
    if (this.options.lang !== 'console') return;
    const texts = this.source.split('\n');
    const typed = typedLines(texts);
    const lines = code.children.filter((node) => node.type === 'element');
    code.children = lines.map((line, index) => {
      const isTyped = typed[index] ?? false;
      const before: HastNode[] = index === 0 ? [] : [{ type: 'text', value: '\n' }];
      const children = isTyped
        ? [...before, withoutPrompt(line, texts[index]?.slice(0, 2) ?? '')]
        : [...before, line];
      return {
        type: 'element',
        tagName: 'span',
        properties: { class: isTyped ? 'typed' : 'output vp-copy-ignore' },
        children,
      };
    });
  },
};

/** Which lines of a block are typed: those at a `$`, and those in which that command goes on. */
function typedLines(lines: readonly string[]): readonly boolean[] {
  let command: string[] = [];
  return lines.map((line) => {
    if (line.startsWith('$ ')) command = [line.slice(2)];
    else if (command.length > 0 && goesOn(command)) command.push(line.slice(2));
    else command = [];
    return command.length > 0;
  });
}

/** The prompt of a line, `$ ` or `> `, in a span that the copy button leaves out. */
function withoutPrompt(line: HastNode, text: string): HastNode {
  if (line.type !== 'element') return line;
  const prompt: HastNode = {
    type: 'element',
    tagName: 'span',
    properties: { class: 'prompt vp-copy-ignore' },
    children: [{ type: 'text', value: text }],
  };
  return { ...line, children: [prompt, ...dropCharacters(line.children, text.length)] };
}

function dropCharacters(nodes: readonly HastNode[], count: number): HastNode[] {
  let left = count;
  return nodes.map((node) => {
    if (node.type === 'text') {
      const { value } = node;
      const cut = Math.min(left, value.length);
      left -= cut;
      return { ...node, value: value.slice(cut) };
    }
    if (node.type !== 'element' || left === 0) return node;
    const before = textLength(node);
    const children = dropCharacters(node.children, left);
    left -= Math.min(left, before);
    return { ...node, children: children as typeof node.children };
  });
}

function textLength(node: HastNode): number {
  if (node.type === 'text') return node.value.length;
  if (node.type !== 'element') return 0;
  return node.children.reduce((sum, child) => sum + textLength(child), 0);
}
