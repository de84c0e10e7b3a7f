import type { Progress } from '../../labs/language/progress.ts';

/** Progress that keeps the English titles of its steps, in the order in which they began, and its notes. */
export interface RecordingProgress extends Progress {
  readonly steps: string[];
  readonly notes: string[];
}

export function recordingProgress(onDetail: (detail: string) => void = () => {}): RecordingProgress {
  const steps: string[] = [];
  const notes: string[] = [];
  return {
    steps,
    notes,
    step(title, work) {
      steps.push(title.en);
      return work(onDetail);
    },
    note(text) {
      notes.push(text.en);
    },
  };
}
