import {readCounts} from './api.js';
import {readWords, word} from './words.js';

/* How many tasks each list has, beside its name. The attribute outlives what the Tasklist draws anew; the style shows it. */

const KEPT_FOR = 15000;
const MANY = 100;

let askedAt = 0;

/** Asked again with the list itself, though not at each of its beats. */
export async function countLists() {
  if (Date.now() - askedAt < KEPT_FOR) {
    return;
  }
  askedAt = Date.now();
  const [counts] = await Promise.all([readCounts(), readWords()]);
  const byName = new Map(Object.entries(counts).map(([list, count]) => [word('TaskList', constant(list)), count]));
  document.querySelectorAll('.task-filters .task-filter a').forEach(link => {
    const count = byName.get([...link.childNodes].find(node => node.textContent.trim())?.textContent.trim());
    if (count !== undefined) {
      link.dataset.count = count < MANY ? count : `${MANY - 1}+`;
    }
  });
}

const constant = name => name.replace(/[A-Z]/g, '_$&').toUpperCase();
