/** Stores the audit trail. */
@NullMarked
package clinic.vein.audit.jdbc;

import org.jspecify.annotations.NullMarked;
