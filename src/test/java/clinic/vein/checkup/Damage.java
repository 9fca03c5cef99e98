package clinic.vein.checkup;

import clinic.vein.kernel.ReferralId;
import clinic.vein.process.ProcessTrouble.Kind;
import java.util.Set;

/**
 * One thing that is expected at one wait, and what takes exactly that away.
 *
 * @param part of what is expected: a column of the table
 * @param name what it is; no two of a name and a patient
 * @param kinds as one of which it must be found
 */
record Damage(String step, ReferralId patient, Part part, String name, Set<Kind> kinds, Runnable harm) {

    enum Part {
        PROCESS("process"),
        TASK("task"),
        ROLE("roles"),
        FORM("form"),
        CLAIM("owner"),
        WORKLIST("worklist"),
        TIMER("timers"),
        TIME("their time"),
        JOB("who runs it"),
        SUBSCRIPTION("messages"),
        VARIABLE("variables"),
        CALLED("called process"),
        STATE("state"),
        RECORD("records"),
        CODE("codes");

        final String title;

        Part(String title) {
            this.title = title;
        }
    }
}
