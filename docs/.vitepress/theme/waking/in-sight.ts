import type { HydrationStrategy } from 'vue';

/**
 * A component comes to life shortly before the reader comes to it: until then what the page holds is enough.
 * Vue's own `hydrateOnVisible` asks for sizes first, and the browser has to lay out the page at once to answer:
 * a tenth of the script's time on a lab page.
 */
export const inSight: HydrationStrategy = (hydrate, forEachElement) => {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      hydrate();
    },
    { rootMargin: '400px' },
  );
  forEachElement((element) => observer.observe(element));
  return () => observer.disconnect();
};
