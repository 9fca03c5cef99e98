/** The open tasks of people: who can do what by when, kept by task events so that it stays fast. */
@ApplicationModule(allowedDependencies = {"audit", "kernel", "process", "referral", "referral :: timeline", "waiting"})
@NullMarked
package clinic.vein.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
