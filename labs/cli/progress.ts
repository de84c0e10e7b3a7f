import { styleText } from 'node:util';
import { createLogUpdate } from 'log-update';
import stringWidth from 'string-width';
import type { Progress } from '../language/progress.ts';
import type { Language, Text } from '../language/text.ts';

/** A stream to show progress on: a terminal, or anything that takes lines. */
export type ProgressStream = NodeJS.WriteStream & { readonly isTTY: boolean };

interface Step {
  readonly title: string;
  readonly started: number;
  detail: string;
}

/** How often a live line is drawn again, and how often a plain one tells how far a long step is, in milliseconds. */
const interval = { live: 100, plain: 15_000 };
const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

/** Progress on a stream: live lines with the time so far in a terminal, plain lines elsewhere. */
export function createProgress(
  stream: ProgressStream,
  language: Language,
  clock: () => number = Date.now,
): Progress {
  // A terminal of no size, as some machines without a screen have, can't be drawn on.
  const show = stream.isTTY && stream.rows > 0 ? liveLines(stream, clock) : plainLines(stream, clock);
  return {
    async step(title, work) {
      const step: Step = { title: title[language], started: clock(), detail: '' };
      show.begin(step);
      try {
        const result = await work((detail) => {
          step.detail = detail;
        });
        show.end(step, true);
        return result;
      } catch (error) {
        show.end(step, false);
        throw error;
      }
    },
    note: (text: Text) => show.line(text[language]),
  };
}

interface Show {
  begin(step: Step): void;
  end(step: Step, succeeded: boolean): void;
  line(text: string): void;
}

/** A line when a step begins, one when it ends, and one now and then in between. */
function plainLines(stream: ProgressStream, clock: () => number): Show {
  const timers = new Map<Step, NodeJS.Timeout>();
  const line = (text: string) => stream.write(`${text}\n`);
  return {
    begin(step) {
      line(`${step.title} ...`);
      const tell = () =>
        line(`${step.title} ... ${[step.detail, elapsed(step, clock)].filter(Boolean).join(', ')}`);
      timers.set(step, setInterval(tell, interval.plain).unref());
    },
    end(step, succeeded) {
      clearInterval(timers.get(step));
      line(`${succeeded ? '✓' : '✗'} ${step.title} (${elapsed(step, clock)})`);
    },
    line,
  };
}

/** One line for each step that runs, drawn again and again below those that have ended. */
function liveLines(stream: ProgressStream, clock: () => number): Show {
  const update = createLogUpdate(stream);
  const running = new Set<Step>();
  let timer: NodeJS.Timeout | undefined;
  const draw = () => {
    const frame = frames[Math.floor(clock() / interval.live) % frames.length] ?? '';
    const lines = [...running].map((step) => {
      const detail = step.detail ? ` ${step.detail}` : '';
      return cutTo(`${frame} ${step.title} ${elapsed(step, clock)}${detail}`, (stream.columns || 80) - 1);
    });
    update(lines.join('\n'));
  };
  const above = (text: string) => {
    update.clear();
    stream.write(`${text}\n`);
    if (running.size > 0) draw();
    else update.done();
  };
  return {
    begin(step) {
      running.add(step);
      timer ??= setInterval(draw, interval.live);
      draw();
    },
    end(step, succeeded) {
      running.delete(step);
      if (running.size === 0) {
        clearInterval(timer);
        timer = undefined;
      }
      const mark = succeeded ? styleText('green', '✓', { stream }) : styleText('red', '✗', { stream });
      above(`${mark} ${step.title} ${styleText('dim', elapsed(step, clock), { stream })}`);
    },
    line: above,
  };
}

function elapsed(step: Step, clock: () => number): string {
  return `${((clock() - step.started) / 1000).toFixed(1)} s`;
}

/** A line cut to a width: one that wraps could not be drawn over. */
function cutTo(line: string, width: number): string {
  if (stringWidth(line) <= width) return line;
  let kept = '';
  for (const character of line) {
    if (stringWidth(kept + character) >= width) break;
    kept += character;
  }
  return `${kept}…`;
}
