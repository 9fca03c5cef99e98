/** Keeps what was looked up about a patient's medicines. */
@NullMarked
package clinic.vein.medicine.jdbc;

import org.jspecify.annotations.NullMarked;
