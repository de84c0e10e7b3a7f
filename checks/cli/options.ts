import { CommandLine, parseLanguage } from '../../labs/cli/command-line.ts';
import { refuseSwallowedOptions } from '../../labs/cli/swallowed-options.ts';
import type { Language } from '../../labs/language/text.ts';
import { exitStatus, UserError } from '../../labs/language/user-error.ts';

/** What a learner asked of the command `check`. */
export interface CheckOptions {
  readonly action: 'grade' | 'hint';
  readonly json: boolean;
  readonly watch: boolean;
  readonly verbose: boolean;
  readonly junit: string | undefined;
}

const command = 'npm run check';

/** Reads the command line. Throws a UserError (status 2) for wrong usage; prints the help where asked to. */
export function parseOptions(
  argv: readonly string[],
  language: Language,
  environment: NodeJS.ProcessEnv,
): CheckOptions {
  refuseSwallowedOptions(command, ['json', 'watch', 'junit FILE', 'lang LANG'], argv, environment);
  let action = 'grade' as CheckOptions['action']; // as: narrowed to 'grade' for good otherwise
  const line = commandLine(language).action(() => {});
  const hint = { en: 'one more hint for the first thing that is wrong', zh: '针对首个问题再给一条提示' };
  line
    .command('hint')
    .description(hint[language])
    .action(() => {
      action = 'hint';
    });
  line.parse([...argv], { from: 'user' });
  const { json = false, watch = false, verbose = false, junit } = line.opts<Partial<CheckOptions>>();
  if (action === 'hint' && (watch || junit !== undefined)) throw new UserError(hintAlone, exitStatus.usage);
  return { action, json, watch, verbose, junit };
}

function commandLine(language: Language): CommandLine {
  const say = (en: string, zh: string) => ({ en, zh })[language];
  return new CommandLine(command, language)
    .usage(say('[hint] [-- OPTIONS]', '[hint] [-- 选项]'))
    .description(say(...description))
    .option('--json', say('print the result as JSON', '以 JSON 输出结果'))
    .option('--watch', say('grade again and again until Ctrl-C', '反复检查，按 Ctrl-C 结束'))
    .option(
      '--junit <FILE>',
      say('write the result to FILE as JUnit XML too', '同时把结果以 JUnit XML 写入 FILE'),
    )
    .option('--lang <LANG>', say('en or zh', 'en 或 zh'), parseLanguage)
    .option('--verbose', say('leave nothing out', '显示全部内容'));
}

const description = [
  'Grades the running lab by what its kernels and its network really do.\n\n' +
    'Exit status: 0 every check passed, 1 some failed, 2 wrong usage, 3 nothing to grade, 4 not observable.',
  '根据内核和网络的真实行为检查正在运行的实验。\n\n' +
    '退出状态：0 全部通过，1 有检查未通过，2 用法有误，3 没有可检查的实验，4 无法观察实验。',
] as const;

const hintAlone = {
  en: 'hint takes neither --watch nor --junit: npm run check hint',
  zh: 'hint 不能与 --watch 或 --junit 一起使用：npm run check hint',
};
