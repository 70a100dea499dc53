import axe from 'axe-core';
import type { Page } from '@playwright/test';

const standards = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

/** What on the screen falls short of WCAG 2.2 AA, a line each. */
export async function shortcomings(page: Page): Promise<string[]> {
  // Half a megabyte, which stays until the page is loaded anew.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (runOnly) => {
    // A colour that is just turning into another is neither of them.
    const turning = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(turning.map(({ finished }) => finished));
    const { run } = (window as unknown as { axe: typeof axe }).axe;
    const { violations } = await run(document, { runOnly, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`),
    );
  }, standards);
}

/** What one can act on and cannot see the whole of without scrolling sideways, a line each. */
export async function outOfSight(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const hidden = () => {
      const width = document.documentElement.clientWidth;
      const wide =
        document.documentElement.scrollWidth > width
          ? [`the page is ${document.documentElement.scrollWidth} px wide`]
          : [];
      const parts = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, h1, h2')]
        .filter((element) => element.checkVisibility() && !element.matches('.unseen, .shell__skip, .unseen *'))
        .filter((element) => {
          const { left, right } = element.getBoundingClientRect();
          return left < -1 || right > width + 1;
        })
        .map((element) => `${element.tagName} ${element.textContent || element.getAttribute('aria-label')}`);
      return [...wide, ...parts];
    };
    // A window that was only just made narrower is drawn anew first, its pictures some frames later.
    const framesAtMost = 60;
    for (let drawn = 0; drawn < 3 || (drawn < framesAtMost && hidden().length > 0); drawn += 1) await frame();
    return hidden();
  });
}
