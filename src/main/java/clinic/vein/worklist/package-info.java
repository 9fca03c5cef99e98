/** The open tasks of people: who can do what by when, kept by task events so that it stays fast. */
package clinic.vein.worklist;
