package clinic.vein.fhir;

import clinic.vein.referral.ReferralState;
import java.util.Arrays;
import java.util.Optional;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/**
 * What a state of ours is called elsewhere. HL7's guides contradict each other in three places, and this follows BSeR: who
 * did not come stays in progress (AU eRequesting: failed); a cancelled task may have been in progress (COW: only by a task of
 * its own); and the request stays active when the clinic sends it back, since it is the sender's.
 */
public enum RequestStatus {
    SUBMITTED(ReferralState.RECEIVED, ServiceRequestStatus.ACTIVE, TaskStatus.REQUESTED, "2.0", "submitted"),
    TRIAGED(ReferralState.TRIAGED, ServiceRequestStatus.ACTIVE, TaskStatus.RECEIVED, "2.0", "triaged"),
    RED_FLAG(ReferralState.RED_FLAG, ServiceRequestStatus.ACTIVE, TaskStatus.RECEIVED, "2.0", "red-flag"),
    CHECKING(ReferralState.CHECKING, ServiceRequestStatus.ACTIVE, TaskStatus.RECEIVED, "2.0", "checking"),
    AWAITING_INFORMATION(
            ReferralState.INFO_REQUESTED,
            ServiceRequestStatus.ACTIVE,
            TaskStatus.RECEIVED,
            "2.0",
            "awaiting-information"),
    AWAITING_APPROVAL(
            ReferralState.IN_REVIEW, ServiceRequestStatus.ACTIVE, TaskStatus.RECEIVED, "2.0", "awaiting-approval"),
    TREATING_CAUSE(
            ReferralState.TREATING_CAUSE, ServiceRequestStatus.ACTIVE, TaskStatus.RECEIVED, "2.0", "treating-cause"),
    ADVICE(ReferralState.RETURNED_WITH_ADVICE, ServiceRequestStatus.ACTIVE, TaskStatus.REJECTED, "4.0", "advice"),
    DECLINED(ReferralState.DECLINED, ServiceRequestStatus.ACTIVE, TaskStatus.REJECTED, "4.0", "declined"),
    APPROVED(ReferralState.APPROVED, ServiceRequestStatus.ACTIVE, TaskStatus.ACCEPTED, "3.0", "approved"),
    VISIT_SCHEDULED(
            ReferralState.BOOKED, ServiceRequestStatus.ACTIVE, TaskStatus.INPROGRESS, "5.1.1", "visit-scheduled"),
    NO_SHOW(ReferralState.NO_SHOW, ServiceRequestStatus.ACTIVE, TaskStatus.INPROGRESS, "5.1.2", "no-show"),
    VISIT_COMPLETE(
            ReferralState.ASSESSED, ServiceRequestStatus.ACTIVE, TaskStatus.INPROGRESS, "5.1.4", "visit-complete"),
    TREATMENT_AGREED(
            ReferralState.CONSENTED, ServiceRequestStatus.ACTIVE, TaskStatus.INPROGRESS, "5.1.4", "treatment-agreed"),
    TREATMENT_COURSE(
            ReferralState.IN_TREATMENT,
            ServiceRequestStatus.ACTIVE,
            TaskStatus.INPROGRESS,
            "5.1.4",
            "treatment-course"),
    FOLLOW_UP(ReferralState.IN_FOLLOW_UP, ServiceRequestStatus.ACTIVE, TaskStatus.INPROGRESS, "5.1.4", "follow-up"),
    REPORT_SENT(ReferralState.COMPLETED, ServiceRequestStatus.COMPLETED, TaskStatus.COMPLETED, "7.0", "report-sent"),
    WITHDRAWN(ReferralState.WITHDRAWN, ServiceRequestStatus.REVOKED, TaskStatus.CANCELLED, "6.0", "withdrawn"),
    PATIENT_DIED(ReferralState.DIED, ServiceRequestStatus.REVOKED, TaskStatus.CANCELLED, "6.0", "patient-died"),
    SENT_TO_EMERGENCY(
            ReferralState.SENT_TO_EMERGENCY,
            ServiceRequestStatus.REVOKED,
            TaskStatus.CANCELLED,
            "6.0",
            "sent-to-emergency"),
    ENTERED_IN_ERROR(
            ReferralState.ENTERED_IN_ERROR,
            ServiceRequestStatus.ENTEREDINERROR,
            TaskStatus.ENTEREDINERROR,
            "",
            "raised-in-error");

    private final ReferralState state;
    private final ServiceRequestStatus request;
    private final TaskStatus task;
    private final String bser;
    private final String code;

    RequestStatus(ReferralState state, ServiceRequestStatus request, TaskStatus task, String bser, String code) {
        this.state = state;
        this.request = request;
        this.task = task;
        this.bser = bser;
        this.code = code;
    }

    public static RequestStatus of(ReferralState state) {
        return Arrays.stream(values())
                .filter(each -> each.state == state)
                .findFirst()
                .orElseThrow();
    }

    /** By the code of {@link FhirSystem#BUSINESS_STATUS}. */
    public static Optional<RequestStatus> find(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }

    public ReferralState state() {
        return state;
    }

    public ServiceRequestStatus request() {
        return request;
    }

    public TaskStatus task() {
        return task;
    }

    /** Of HL7 BSeR, which has none for what was in error. */
    public Optional<String> bser() {
        return bser.isEmpty() ? Optional.empty() : Optional.of(bser);
    }

    public String code() {
        return code;
    }

    /** Whether the sender may still take it back: nothing is booked, and nobody has begun to treat. */
    public boolean canBeRevoked() {
        return task == TaskStatus.REQUESTED || task == TaskStatus.RECEIVED || task == TaskStatus.ACCEPTED;
    }

    /** Whether only the clinic can end it, at its sender's wish: it is under way. */
    boolean canBeAskedToCancel() {
        return task == TaskStatus.INPROGRESS;
    }
}
