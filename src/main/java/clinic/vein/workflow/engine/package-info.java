/** Sets the engine up: its schema, its settings, its models, its grants. */
@NullMarked
package clinic.vein.workflow.engine;

import org.jspecify.annotations.NullMarked;
