package clinic.vein.process;

import clinic.vein.kernel.ReferralId;
import java.util.List;
import java.util.Set;

/** Looks for some kinds of trouble; each kind is looked for by one of them. */
public interface ProcessCheckup {

    Set<ProcessTrouble.Kind> looksFor();

    /** Read in one statement, so that work under way is seen as a whole or not at all. */
    List<ProcessTrouble> find(ProcessTrouble.Kind kind);

    /** What there is of one referral; whoever can read that alone does. */
    default List<ProcessTrouble> find(ProcessTrouble.Kind kind, ReferralId referral) {
        return find(kind).stream()
                .filter(trouble -> referral.equals(trouble.referral()))
                .toList();
    }

    /** Of all kinds; whoever reads them together reads once. */
    default List<ProcessTrouble> findAll() {
        return looksFor().stream().flatMap(kind -> find(kind).stream()).toList();
    }
}
