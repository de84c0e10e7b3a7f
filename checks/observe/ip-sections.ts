import type { Section } from './recording.ts';

/** Where `ip -br addr` ends and the answers to `ip route get` begin: at an address, or at an error. */
const routeAnswer =
  /^(?:(?:local|broadcast|multicast|unicast|unreachable|blackhole|prohibit) )?\d+\.\d+\.\d+\.\d+ /;
const problem = /^(?:RTNETLINK answers|Error):/;

/**
 * Cuts what one ip process answered to several questions (`KEY=addr`, then `KEY=route get ...`, behind one
 * another with `;`) into the sections that the single commands would have given. Where ip did not run at all,
 * each of them says so.
 */
export function ipSections({ status, command, output }: Section): Section[] {
  const questions = command.split(';');
  const answers = notStarted.has(status) ? questions.map(() => output) : cut(output);
  return questions.flatMap((named, at) => {
    const answer = answers[at];
    if (answer === undefined) return [];
    const [key = '', question = ''] = named.split('=');
    const full = question === 'addr' ? 'ip -br addr' : `ip ${question}`;
    return [
      {
        key,
        status: statusOf(answer, status),
        command: full,
        output: answer.replace(/\nCommand failed.*/, ''),
      },
    ];
  });
}

/** The shell's statuses for a command that it could not run (bash(1), EXIT STATUS). */
const notStarted = new Set([126, 127]);

function cut(output: string): string[] {
  const answers = [''];
  for (const line of output.split('\n')) {
    if (routeAnswer.test(line) || problem.test(line)) answers.push(line);
    else answers.push(`${answers.pop()}\n${line}`.trimStart());
  }
  return answers;
}

function statusOf(answer: string, status: number): number {
  if (notStarted.has(status)) return status;
  return problem.test(answer) ? 2 : 0;
}
