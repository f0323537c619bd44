// @ts-check
/** Shows a dialog above everything else, with the keyboard held inside. @param {HTMLDialogElement} dialog */
export function showDialog(dialog) {
  if (!dialog.open) dialog.showModal();
}

/** Another item is there: the address names it, the keyboard is at the board, and the queue shows it. @param {string} address */
export function arrive(address) {
  // Without a visit of its own in the browser's history.
  history.replaceState(history.state, '', address);
  focusBoard();
  document.querySelector('.queue [aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
}

/** Unless somebody is typing. */
function focusBoard() {
  if (document.activeElement instanceof HTMLInputElement || document.activeElement instanceof HTMLTextAreaElement) return;
  const board = document.querySelector('[data-surface]');
  if (board instanceof HTMLElement) board.focus({ preventScroll: true });
}
