// @ts-check
/**
 * Time spent on an item: between signs of life, while the page is in front. A longer pause counts as this much.
 */
const LONGEST_PAUSE = 60_000;

let spent = 0;
let last = performance.now();
let watching = false;

function alive() {
  const now = performance.now();
  if (document.visibilityState === 'visible' && document.hasFocus()) spent += Math.min(now - last, LONGEST_PAUSE);
  last = now;
}

/** Begins to count for another item, with what was spent on it before. Answers what was counted until now. @param {number} before Milliseconds. */
export function begin(before) {
  if (!watching) {
    for (const type of ['pointermove', 'pointerdown', 'keydown', 'wheel']) addEventListener(type, alive, { passive: true, capture: true });
    // While the page is away nothing counts; what was before does.
    addEventListener('blur', () => { spent += Math.min(performance.now() - last, LONGEST_PAUSE); last = performance.now(); });
    addEventListener('focus', () => { last = performance.now(); });
    watching = true;
  }
  alive();
  const counted = Math.round(spent);
  spent = before;
  return counted;
}
