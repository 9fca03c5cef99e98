/** Where open referrals stand at this moment, and for whom they wait. */
@NullMarked
package clinic.vein.insight.now;

import org.jspecify.annotations.NullMarked;
