@NullMarked
package clinic.vein.referral.archive.jdbc;

import org.jspecify.annotations.NullMarked;
