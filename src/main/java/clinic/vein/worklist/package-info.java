/** The open tasks of people: who can do what by when, kept by task events so that it stays fast. */
@ApplicationModule(allowedDependencies = {"audit", "kernel", "process", "referral", "referral :: timeline", "waiting"})
package clinic.vein.worklist;

import org.springframework.modulith.ApplicationModule;
