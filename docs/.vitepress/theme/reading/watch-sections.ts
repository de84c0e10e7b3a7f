import { sectionsRead } from './progress.ts';

/** A heading that only rushes by was not looked at. */
const glance = 1000;

/**
 * Tells of the sections of the page that were read from beginning to end, whenever there are more.
 * @returns what ends the watch
 */
export function watchSections(document: Document, onRead: (ids: readonly string[]) => void): () => void {
  const headings = [...document.querySelectorAll('.vp-doc h2[id]')];
  const end = document.querySelector('.VPDocFooter');
  if (headings.length === 0 || !end) return () => {};
  const places = [...headings, end];
  const ids = headings.map((heading) => heading.id);
  const seen = places.map(() => false);
  const timers = new Map<Element, ReturnType<typeof setTimeout>>();

  const look = (place: Element) => {
    seen[places.indexOf(place)] = true;
    observer.unobserve(place);
    onRead(sectionsRead(ids, seen));
  };
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      clearTimeout(timers.get(target));
      if (isIntersecting)
        timers.set(
          target,
          setTimeout(() => look(target), glance),
        );
    }
  });
  for (const place of places) observer.observe(place);
  return () => {
    observer.disconnect();
    for (const timer of timers.values()) clearTimeout(timer);
  };
}
