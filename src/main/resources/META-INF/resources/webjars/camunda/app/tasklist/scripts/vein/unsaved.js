/**
 * What the server has not got yet, in the memory of this page alone: a sign-in that has ended takes the form away, and the view
 * that follows asks to sign in again before it is lost. See vein-sign-in.js.
 */
export const unsaved = {taskId: undefined, typed: undefined};

export function forgetUnsaved() {
  unsaved.taskId = undefined;
  unsaved.typed = undefined;
}
