import type { Text } from '../language/text.ts';
import type { Context } from './context.ts';

/** A subcommand that takes no words: what it does, and what runs it (loaded when it is asked for). */
export interface Subcommand {
  readonly name: string;
  readonly does: Text;
  readonly load: () => Promise<(context: Context) => Promise<number>>;
}

/** The subcommands that take no words, in the order in which the help shows them. */
export const subcommands: readonly Subcommand[] = [
  {
    name: 'status',
    does: { en: 'what runs, where, since when', zh: '正在运行什么、在哪里、从何时开始' },
    load: async () => (await import('./commands/status.ts')).status,
  },
  {
    name: 'solve',
    does: { en: 'bring the lab to the solution', zh: '按答案把实验配好' },
    load: async () => (await import('./commands/solve.ts')).solve,
  },
  {
    name: 'reset',
    does: { en: 'back to the state in which the lab was started', zh: '让实验回到启动时的状态' },
    load: async () => (await import('./commands/reset.ts')).reset,
  },
  {
    name: 'down',
    does: { en: 'remove everything that the workbook made', zh: '清理练习册创建的全部内容' },
    load: async () => (await import('./commands/down.ts')).down,
  },
  {
    name: 'doctor',
    does: { en: 'which host would run the labs, and what is missing', zh: '实验将在哪里运行、还缺什么' },
    load: async () => (await import('./commands/doctor.ts')).doctor,
  },
];
