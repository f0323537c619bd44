// @ts-check
/**
 * The journal of labels in IndexedDB: drafts with their steps, and submissions that the server has not confirmed.
 * Called from Labeling/Journal/BrowserJournal.cs; records are its JSON.
 * @typedef {{id: string, scope: string, steps?: string[]}} Kept
 */
import { labelsOf } from './packed-labels.js';

const DATABASE = 'assay-journal';
const TAB_LOCK = 'assay-tab-';

/** @type {IDBDatabase|null} */
let database = null;

/** Opens the journal. Answers this tab's name, or null where the browser keeps nothing. */
export async function open() {
  try {
    database = await new Promise((resolve, reject) => {
      const opening = indexedDB.open(DATABASE, 1);
      opening.onupgradeneeded = () => {
        const db = opening.result;
        db.createObjectStore('drafts', { keyPath: 'id' }).createIndex('scope', 'scope');
        db.createObjectStore('steps', { autoIncrement: true }).createIndex('draft', 'draft');
        db.createObjectStore('submissions', { keyPath: 'id' }).createIndex('scope', 'scope');
      };
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    // A newer version of the page may want to change the database.
    if (database) database.onversionchange = () => database?.close();
    void navigator.storage?.persist?.();
    return await tabName();
  } catch {
    return null;
  }
}

/** @param {string} scope @returns {Promise<string>} */
export function read(scope) {
  return transact('readonly', async stores => {
    const drafts = await all(stores.drafts.index('scope').getAll(scope));
    const submissions = await all(stores.submissions.index('scope').getAll(scope));
    for (const draft of drafts) {
      const steps = await all(stores.steps.index('draft').getAll(draft.id));
      draft.steps = steps.map((/** @type {{step: string}} */ s) => s.step);
    }
    return JSON.stringify({ drafts, submissions });
  });
}

/** @returns {Promise<string>} */
export async function livingTabs() {
  // Without a secure address there are no locks, and every other tab counts as gone.
  if (!navigator.locks) return '[]';
  const locks = await navigator.locks.query();
  const names = (locks.held ?? []).map(l => l.name ?? '').filter(n => n.startsWith(TAB_LOCK));
  return JSON.stringify(names.map(n => n.slice(TAB_LOCK.length)));
}

/** The JSON of labels that came as bytes of it, or packed. @param {Uint8Array} bytes @param {string|null} words */
const jsonOf = (bytes, words) => words === null ? new TextDecoder().decode(bytes) : labelsOf(bytes, words);

/** Answers the JSON of the labels. @param {string} draft @param {Uint8Array} base @param {string|null} words */
export async function begin(draft, base, words) {
  const json = jsonOf(base, words);
  const { steps, ...head } = /** @type {Kept} */ ({ ...JSON.parse(draft), base: json });
  await transact('readwrite', async stores => {
    forget(stores, head.id);
    stores.drafts.put(head);
    for (const step of steps ?? []) stores.steps.add({ draft: head.id, step });
  });
  return new TextEncoder().encode(json);
}

/** @param {string} draft @param {string} step */
export function append(draft, step) {
  return transact('readwrite', async stores => { stores.steps.add({ draft, step }); });
}

/** @param {string} draft */
export function drop(draft) {
  return transact('readwrite', async stores => { forget(stores, draft); });
}

/** Answers the JSON of the labels. @param {string} submission @param {Uint8Array} labels @param {string|null} words */
export async function submit(submission, labels, words) {
  const json = jsonOf(labels, words);
  const kept = /** @type {Kept} */ ({ ...JSON.parse(submission), labels: json });
  await transact('readwrite', async stores => {
    forget(stores, kept.id);
    stores.submissions.put(kept);
  });
  return new TextEncoder().encode(json);
}

/** @param {string} id */
export function settle(id) {
  return transact('readwrite', async stores => { stores.submissions.delete(id); });
}

/** @typedef {{drafts: IDBObjectStore, steps: IDBObjectStore, submissions: IDBObjectStore}} Stores */

/** @param {Stores} stores @param {string} draft */
function forget(stores, draft) {
  stores.drafts.delete(draft);
  const cursor = stores.steps.index('draft').openKeyCursor(draft);
  cursor.onsuccess = () => {
    if (!cursor.result) return;
    stores.steps.delete(cursor.result.primaryKey);
    cursor.result.continue();
  };
}

/**
 * Runs in one transaction; done when it is committed.
 * @template T @param {IDBTransactionMode} mode @param {(stores: Stores) => Promise<T>} work @returns {Promise<T>}
 */
function transact(mode, work) {
  return new Promise((resolve, reject) => {
    if (!database) {
      reject(new Error('The journal is closed.'));
      return;
    }
    const transaction = database.transaction(['drafts', 'steps', 'submissions'], mode);
    const stores = { drafts: transaction.objectStore('drafts'), steps: transaction.objectStore('steps'), submissions: transaction.objectStore('submissions') };
    const result = work(stores);
    transaction.oncomplete = () => resolve(result);
    transaction.onabort = transaction.onerror = () => reject(transaction.error);
  });
}

/** @param {IDBRequest<any[]>} request @returns {Promise<any[]>} */
function all(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** A tab keeps its name when it is reloaded; a duplicate of a tab gets another. */
async function tabName() {
  let name = sessionStorage.getItem('assay.tab') ?? newName();
  if (navigator.locks && !await hold(name)) {
    name = newName();
    await hold(name);
  }
  sessionStorage.setItem('assay.tab', name);
  return name;
}

const newName = () => [...crypto.getRandomValues(new Uint8Array(12))].map(b => b.toString(16).padStart(2, '0')).join('');

/** Holds the tab's lock for as long as the tab lives. @param {string} name @returns {Promise<boolean>} */
function hold(name) {
  return new Promise(resolve => {
    navigator.locks.request(TAB_LOCK + name, { ifAvailable: true }, lock => {
      resolve(lock !== null);
      return lock ? new Promise(() => {}) : undefined;
    }).catch(() => resolve(false));
  });
}
