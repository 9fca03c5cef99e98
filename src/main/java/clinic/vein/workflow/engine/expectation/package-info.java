/** What must be there where a process waits, read from its model, and whether it is. */
@NullMarked
package clinic.vein.workflow.engine.expectation;

import org.jspecify.annotations.NullMarked;
