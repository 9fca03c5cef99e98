package clinic.vein.process;

import java.util.List;

/** Looks whether every open referral has exactly one pathway with something ahead, and the other way round. */
public interface ProcessCheckup {

    /** Read in one statement, so that work under way is seen as a whole or not at all. */
    List<ProcessTrouble> find(ProcessTrouble.Kind kind);
}
