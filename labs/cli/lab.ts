import type { Language, Text } from '../language/text.ts';
import { CommandLine, parseLanguage } from './command-line.ts';
import type { Context } from './context.ts';
import { refuseIdleOptions } from './idle-options.ts';
import { subcommands } from './subcommands.ts';
import { refuseSwallowedFlags } from './swallowed-flags.ts';
import { refuseSwallowedOptions } from './swallowed-options.ts';

const command = 'npm run lab';

/**
 * The command `lab`: reads its words, runs what they ask for, and gives the exit status. What reaches a lab is
 * loaded when it is needed: wrong usage and --help are answered at once.
 */
export async function lab(argv: readonly string[], context: Context): Promise<number> {
  if (argv[0] !== 'exec') refuseSwallowedOptions(command, ['json', 'lang', 'replace'], argv);
  const line = new CommandLine(command, context.language).enablePositionalOptions();
  const asked = (from = line): Context => ({
    ...context,
    json: from.opts<{ json?: boolean }>().json ?? false,
  });
  let status = 0;
  const run = async (work: Promise<number>) => {
    status = await work;
  };
  addStart(line, asked, run);
  addNodeCommands(line, asked, run);
  for (const { name, does, load } of subcommands) {
    const sub = addCommonOptions(line.command(name).description(does[context.language]));
    if (name === 'status') addJsonOption(sub);
    sub.action(async () => {
      refuseIdleOptions(line, `${command} ${name}`, []);
      return run((await load())(asked(sub)));
    });
  }
  await line.parseAsync([...argv], { from: 'user' });
  return status;
}

/** Options that every command takes, before or after its name. */
function addCommonOptions(line: CommandLine): CommandLine {
  const say = (text: Text) => text[line.language];
  return line
    .option('--lang <LANG>', say({ en: 'en or zh', zh: 'en 或 zh' }), parseLanguage)
    .option('--verbose', say({ en: 'leave nothing out', zh: '显示全部内容' }));
}

function addJsonOption(line: CommandLine): CommandLine {
  return line.option('--json', { en: 'as JSON', zh: '以 JSON 输出' }[line.language]);
}

type Run = (work: Promise<number>) => Promise<void>;

/** `lab`, `lab NAME`, `lab NAME bare`, `lab NAME VARIANT`, `lab NAME broken [FAULT]`, and the options of all. */
function addStart(line: CommandLine, asked: () => Context, run: Run): void {
  const say = (text: Text) => text[line.language];
  addCommonOptions(addJsonOption(line))
    .description(description[line.language])
    .usage(say(usage))
    .argument('[name]', say({ en: 'the lab to start (none: list them)', zh: '要启动的实验（不写则列出）' }))
    .argument(
      '[form]',
      say({ en: 'bare, a variant of the lab, or broken', zh: 'bare、实验的某个变体或 broken' }),
    )
    .argument('[fault]', say({ en: 'the fault (none: one is drawn)', zh: '故障名（不写则随机抽取）' }))
    .option('--replace', say({ en: 'throw a running lab away unasked', zh: '直接丢弃正在运行的实验' }))
    .action(async (name?: string, form?: string, fault?: string) => {
      if (name === undefined) {
        refuseIdleOptions(line, command, ['json']);
        return run((await import('./commands/list.ts')).list(asked()));
      }
      refuseIdleOptions(line, `${command} NAME`, ['replace']);
      const { replace = false } = line.opts<{ replace?: boolean }>();
      return run((await import('./commands/start.ts')).start({ name, form, fault, replace }, asked()));
    });
}

/** `lab shell NODE` and `lab exec NODE COMMAND...`. */
function addNodeCommands(line: CommandLine, asked: () => Context, run: Run): void {
  const say = (text: Text) => text[line.language];
  addCommonOptions(line.command('shell <node>'))
    .description(say({ en: 'an interactive shell in a node', zh: '进入节点的交互式 shell' }))
    .action(async (node: string) => {
      refuseIdleOptions(line, `${command} shell`, []);
      return run((await import('./commands/shell.ts')).shell(node, asked()));
    });
  line
    .command('exec <node> <command...>')
    .description(
      say({
        en: 'one command in a node: npm run lab -- exec ...',
        zh: '在节点中执行一条命令：npm run lab -- exec ...',
      }),
    )
    .passThroughOptions()
    .allowUnknownOption()
    .action(async (node: string, words: string[]) => {
      refuseIdleOptions(line, `${command} exec`, []);
      refuseSwallowedFlags([node, ...words]);
      return run((await import('./commands/exec.ts')).exec(node, words, asked()));
    });
}

const usage: Text = {
  en: '[NAME [bare | VARIANT | broken [FAULT]]] [-- OPTIONS]',
  zh: '[实验名 [bare | 变体名 | broken [故障名]]] [-- 选项]',
};

const description: Readonly<Record<Language, string>> = {
  en: 'Runs the labs of the workbook.\n\nExit status: 0 done, 2 wrong usage, 3 no lab is running, 4 labs or their nodes cannot be reached.',
  zh: '运行练习册中的实验。\n\n退出状态：0 完成，2 用法有误，3 没有正在运行的实验，4 无法访问实验或其节点。',
};
