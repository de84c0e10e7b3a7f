import { shallowRef } from 'vue';
import { type Progress, parseProgress, withRead } from './progress.ts';

const key = 'lvs-workbook:read';

/**
 * The reader's progress, kept in this browser alone. Where nothing can be kept (storage is off or full), it
 * lasts as long as the page.
 */
export function readingStore(storage: () => Storage = () => localStorage) {
  const progress = shallowRef<Progress>({});
  const keep = (next: Progress) => {
    progress.value = next;
    attempt(() => storage().setItem(key, JSON.stringify(next)));
  };
  return {
    progress,
    load: () => {
      progress.value = parseProgress(attempt(() => storage().getItem(key)) ?? null);
    },
    markRead: (page: string, ids: readonly string[]) => {
      const next = withRead(progress.value, page, ids);
      if (next !== progress.value) keep(next);
    },
    clear: () => {
      progress.value = {};
      attempt(() => storage().removeItem(key));
    },
  };
}

/** Undefined where the browser refuses. */
function attempt<Result>(action: () => Result): Result | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
