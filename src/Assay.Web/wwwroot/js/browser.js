// What only the page itself can do; called from Browser/BrowserPage.cs.

/** @param {'light' | 'dark' | 'system'} theme */
export function setTheme(theme) {
  localStorage.setItem('assay.theme', theme);
  const dark = theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
}

/** @param {string} language */
export function setLanguage(language) {
  localStorage.setItem('assay.language', language);
  document.documentElement.lang = language;
}

/** @returns {string} */
export function language() {
  return document.documentElement.lang;
}

/** @param {string} key @returns {string | null} */
export function read(key) {
  return sessionStorage.getItem(key) ?? localStorage.getItem(key);
}

/** @param {string} key @param {string | null} value @param {boolean} thisTab */
export function write(key, value, thisTab) {
  const storage = thisTab ? sessionStorage : localStorage;
  if (value === null) {
    storage.removeItem(key);
  } else {
    storage.setItem(key, value);
  }
}

/** Tells .NET when the connection goes and comes. @param {DotNet.DotNetObject} listener */
export function watchConnection(listener) {
  const tell = () => listener.invokeMethodAsync('SetOnline', navigator.onLine);
  addEventListener('online', tell);
  addEventListener('offline', tell);
  return navigator.onLine;
}

/** Tells .NET when the window's width changes. @param {DotNet.DotNetObject} listener @returns {number} */
export function watchWidth(listener) {
  let pending = 0;
  addEventListener('resize', () => {
    clearTimeout(pending);
    pending = setTimeout(() => listener.invokeMethodAsync('SetWidth', innerWidth), 100);
  });
  return innerWidth;
}

/** @param {HTMLDialogElement} dialog */
export function showDialog(dialog) {
  dialog.addEventListener('keydown', pressWithEnter);
  dialog.showModal();
}

/** Enter in a field of a dialog presses its main button, as in a form. @param {KeyboardEvent} event */
function pressWithEnter(event) {
  const field = event.target;
  if (event.key !== 'Enter' || event.isComposing || event.defaultPrevented || !(field instanceof HTMLInputElement) || field.form || field.type === 'checkbox' || field.type === 'color') {
    return;
  }
  event.preventDefault();
  // What was typed is there before the button is pressed.
  field.dispatchEvent(new Event('change', { bubbles: true }));
  /** @type {HTMLButtonElement | null} */ (event.currentTarget.querySelector('.actions .button.primary:not(:disabled)'))?.click();
}

/** @param {HTMLDialogElement} dialog */
export function closeDialog(dialog) {
  dialog.close();
}

export function print() {
  window.print();
}

/** @param {string} name @param {string} type @param {string} text */
export function save(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** Brings the open tab into view. */
export function showTab() {
  document.querySelector('.tabs [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
}

/** The next or previous entry of the list that the page shows; from nowhere, the first one. @param {number} step */
export function focusRow(step) {
  const rows = [...document.querySelectorAll('main .cards a, main .tasks a, main tbody tr a:first-of-type, main .tile .open')];
  const at = rows.indexOf(document.activeElement);
  const row = rows[at < 0 ? 0 : Math.min(Math.max(at + step, 0), rows.length - 1)];
  row?.focus();
  row?.scrollIntoView({ block: 'nearest' });
}
