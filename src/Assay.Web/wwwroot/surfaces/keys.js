// @ts-check
/** Surfaces see a key first: Escape ends a drawing before it deselects. @type {((e: KeyboardEvent) => boolean)[]} */
const claims = [];

/** @param {(e: KeyboardEvent) => boolean} claim Whether it took the key. @returns {() => void} Ends the claim. */
export function claimKeys(claim) {
  claims.push(claim);
  return () => {
    const at = claims.indexOf(claim);
    if (at >= 0) claims.splice(at, 1);
  };
}

/**
 * Tells the page about keys it knows, and keeps the browser from doing something else with them. Keys typed into a field
 * stay there, but for those with Ctrl that a field does nothing with.
 * @param {{invokeMethodAsync: (method: string, ...args: unknown[]) => Promise<unknown>}} dotnet
 */
export function listen(dotnet) {
  /** @type {Set<string>} */
  let known = new Set();
  /** @type {Set<string>} */
  let held = new Set();
  const ending = new AbortController();
  document.addEventListener('keydown', e => {
    if (e.defaultPrevented || e.isComposing) return;
    const chord = chordOf(e);
    const typing = isField(e.target);
    if (typing && !['Ctrl+Enter', 'Ctrl+k', 'Escape'].includes(chord)) return;
    if (document.querySelector('[role="dialog"]:not([data-keys-through])') || openMenu()) return;
    if (!typing && claims.some(claim => claim(e))) {
      e.preventDefault();
      return;
    }
    // A focused button is pressed by Enter and Space, whatever these keys mean elsewhere.
    if ((chord === 'Enter' || chord === 'Space') && e.target instanceof Element && e.target.closest('button, a, [role="button"]')) return;
    // Tab goes from object to object only on the surface, so that nobody is caught there: Escape leaves it.
    if (chord.endsWith('Tab') && !(e.target instanceof Element && e.target.closest('[data-surface]'))) return;
    if (!known.has(chord)) return;
    e.preventDefault();
    if (e.repeat && !held.has(chord)) return;
    if (typing && chord === 'Escape' && e.target instanceof HTMLElement) e.target.blur();
    else void dotnet.invokeMethodAsync('Pressed', chord);
  }, { signal: ending.signal });
  return {
    /**
     * @param {string} chords Such as `b`, `Shift+Tab`, `Ctrl+z`, one a line.
     * @param {string} goingOn Those of them that are told again while they are held.
     */
    set: (chords, goingOn) => { [known, held] = [new Set(chords.split('\n')), new Set(goingOn.split('\n'))]; },
    dispose: () => ending.abort(),
  };
}

/** @param {KeyboardEvent} e */
export function chordOf(e) {
  const named = e.key.length > 1 || e.key === ' ';
  const key = e.key === ' ' ? 'Space' : named ? e.key : (e.ctrlKey || e.metaKey || /^[a-z]$/i.test(e.key)) ? e.key.toLowerCase() : e.key;
  const shift = e.shiftKey && (named || /^[a-z]$/i.test(e.key)) ? 'Shift+' : '';
  return `${e.ctrlKey || e.metaKey ? 'Ctrl+' : ''}${e.altKey ? 'Alt+' : ''}${shift}${key}`;
}

/** @param {EventTarget|null} target */
function isField(target) {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'range', 'button', 'color'].includes(target.type);
}

function openMenu() {
  return document.querySelector(':popover-open, dialog[open]') !== null;
}
