import { styleText } from 'node:util';
import { Command, type ErrorOptions, type HelpConfiguration } from 'commander';
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import { nearest } from '../language/nearest.ts';
import { type Language, languages, type Text } from '../language/text.ts';
import { exitStatus, UserError } from '../language/user-error.ts';

/** The headings that commander prints in a help text. */
const headings: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Global Options:': '通用选项：',
  'Commands:': '命令：',
};

/** A commander command whose errors are thrown as UserErrors, each with the nearest right spelling. */
export class CommandLine extends Command {
  readonly language: Language;

  constructor(name: string, language: Language) {
    super(name);
    this.language = language;
    this.exitOverride().configureHelp(helpStyle(language));
    this.helpOption('-h, --help', { en: 'show this help', zh: '显示本帮助' }[language]).helpCommand(false);
  }

  /** Subcommands speak the same language and fail the same way. */
  override createCommand(name = ''): CommandLine {
    return new CommandLine(name, this.language);
  }

  /** Commander reports every wrong usage through here, in English; `code` says what kind it is. */
  override error(message: string, options: ErrorOptions = {}): never {
    const quoted = /'([^']*)'/.exec(message)?.[1] ?? '';
    throw new UserError(withHelp(explain(options.code ?? '', quoted, message, this), this), exitStatus.usage);
  }

  /** The options and subcommands that a learner may have meant. */
  get words(): { options: string[]; commands: string[] } {
    const options: string[] = this.options.flatMap((option) => option.long ?? []);
    const above = this.parent instanceof CommandLine ? this.parent.words.options : [];
    return {
      options: [...new Set([...options, ...above, '--help'])],
      commands: this.commands.flatMap((command) => [command.name(), ...command.aliases()]),
    };
  }
}

function explain(code: string, quoted: string, message: string, command: CommandLine): Text {
  switch (code) {
    case 'commander.unknownOption':
      return unknownWord({ en: 'option', zh: '选项' }, quoted, command.words.options);
    case 'commander.unknownCommand':
      return unknownWord({ en: 'command', zh: '命令' }, quoted, command.words.commands);
    case 'commander.missingArgument':
      return { en: `${quoted} is missing.`, zh: `缺少 ${quoted}。` };
    case 'commander.optionMissingArgument':
    case 'commander.missingMandatoryOptionValue':
      return { en: `Option ${quoted} needs a value.`, zh: `选项 ${quoted} 需要一个值。` };
    case 'commander.excessArguments': {
      const extra = command.args.slice(command.registeredArguments.length);
      if (command.registeredArguments.length > 0 || command.commands.length === 0)
        return { en: `Too many words: ${extra.join(' ')}.`, zh: `多余的参数：${extra.join(' ')}。` };
      return unknownWord({ en: 'command', zh: '命令' }, extra[0] ?? '', command.words.commands);
    }
    default: {
      const line = message.replace(/^error: /, '').replaceAll('\n', ' ');
      return { en: line, zh: `命令行有误：${line}` };
    }
  }
}

function withHelp(text: Text, command: CommandLine): Text {
  let root: Command = command;
  while (root.parent) root = root.parent;
  const help = `${root.name()} -- --help`;
  return { en: `${text.en} Usage: ${help}`, zh: `${text.zh}用法见：${help}` };
}

function withNearest(text: Text, near: string | undefined): Text {
  if (near === undefined) return text;
  return { en: `${text.en} Did you mean ${near}?`, zh: `${text.zh}是不是想输入 ${near}？` };
}

/** The line for a word that is not known: what was typed, the nearest right spelling or else all of them. */
export function unknownWord(kind: Text, typed: string, known: readonly string[]): Text {
  const text = { en: `Unknown ${kind.en}: ${typed}.`, zh: `未知的${kind.zh}：${typed}。` };
  // Everything is near to a word of two letters.
  const near = typed.length > 2 ? nearest(typed, known) : undefined;
  if (near !== undefined || known.length === 0) return withNearest(text, near);
  return { en: `${text.en} Known: ${known.join(', ')}.`, zh: `${text.zh}可用的有：${known.join('、')}。` };
}

/** A parser for a value that must be one of `known`; throws a UserError with the nearest of them. */
export function oneOf<T extends string>(kind: Text, known: readonly T[]): (typed: string) => T {
  return (typed) => {
    const found = known.find((word) => word === typed);
    if (found === undefined) throw new UserError(unknownWord(kind, typed, known), exitStatus.usage);
    return found;
  };
}

/** The parser of `--lang`. */
export const parseLanguage = oneOf({ en: 'language', zh: '语言' }, languages);

/**
 * The language that `--lang` asks for, read before the command line is parsed, so that errors in it are told
 * in that language too. A value that is no language is left for the parser to complain about.
 */
export function askedLanguage(argv: readonly string[]): Language | undefined {
  const index = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const value = argv[index]?.split('=')[1] ?? (index < 0 ? undefined : argv[index + 1]);
  return languages.find((language) => language === value);
}

function helpStyle(language: Language): HelpConfiguration {
  return {
    styleTitle: (title) => styleText('bold', (language === 'zh' && headings[title]) || title),
    displayWidth: (text) => stringWidth(text),
    boxWrap: (text, width) => wrapAnsi(text, width, { hard: true }),
  };
}
