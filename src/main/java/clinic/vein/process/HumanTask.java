package clinic.vein.process;

import clinic.vein.kernel.ReferralId;
import clinic.vein.kernel.Refused;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * What a person's task means to the feature that owns it.
 *
 * @param <S> the record that the task's form submits
 */
public interface HumanTask<S> {

    CareTask key();

    Class<S> submission();

    /** What the form shows beyond the case file: options, allowed actions, recommendation; a record or a map. */
    Object show(TaskContext task);

    /** Other referrals of which {@link #show} tells something: whoever sees it has read them, too. */
    default List<ReferralId> alsoShows(TaskContext task) {
        return List.of();
    }

    /** What the tables advise on a draft that may be incomplete; never an error. */
    default Object advise(TaskContext task, JsonNode draft) {
        return Map.of();
    }

    /** Whether the patient can do this without staff, by {@link PatientWork}. */
    default boolean isForPatient(S submission) {
        return false;
    }

    /** Whether the system that sent the referral can do this for the patient, by {@link PatientWork}. */
    default boolean isForClient(S submission) {
        return false;
    }

    /** Whether it can be done by nobody in particular, by {@link PlannedWork}, since a person has decided on it before. */
    default boolean isForSystem(S submission) {
        return false;
    }

    /**
     * Validates the submission and does the work, all within the transaction that completes the task.
     *
     * @throws Refused with every violation; the task then stays open and nothing is written
     */
    ProcessFacts complete(TaskContext task, S submission);
}
