// @ts-check
/** Shows a dialog above everything else, with the keyboard held inside. @param {HTMLDialogElement} dialog */
export function showDialog(dialog) {
  if (!dialog.open) dialog.showModal();
}

/** Notes in the address what is looked at, without a visit of its own. @param {string} address */
export function setAddress(address) {
  history.replaceState(history.state, '', address);
}

/** Brings the keyboard to the board, unless somebody is typing. */
export function focusBoard() {
  if (document.activeElement instanceof HTMLInputElement || document.activeElement instanceof HTMLTextAreaElement) return;
  const board = document.querySelector('[data-surface]');
  if (board instanceof HTMLElement) board.focus({ preventScroll: true });
}

/** Brings the item that is looked at into the queue's view. */
export function showCurrent() {
  document.querySelector('.queue [aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
}
