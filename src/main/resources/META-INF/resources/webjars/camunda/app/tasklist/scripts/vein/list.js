/* Going from task to task of the list, as a click on its card does. */

const cards = () => [...document.querySelectorAll('.tasks-list li.task')];

/** The task beneath the open one, or the first. */
export function goToNext() {
  const all = cards();
  const next = all[all.findIndex(each => each.classList.contains('active')) + 1] ?? all[0];
  next?.querySelector('h4.task a')?.click();
}

/** A task by its id, whether or not it stands in the list. */
export function goTo(taskId) {
  location.hash = `#/?forceDisplayTask=true&task=${encodeURIComponent(taskId)}`;
}
