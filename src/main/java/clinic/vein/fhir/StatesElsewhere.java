package clinic.vein.fhir;

import java.util.Optional;

/**
 * What a state of ours is called by two programs that are no standard: NHS e-RS (codes seen in its specification's examples, not
 * its whole list) and the folders of Ocean. Empty where they have nothing like it.
 */
enum StatesElsewhere {
    ERS("ers-state") {
        @Override
        Optional<String> of(RequestStatus status) {
            return Optional.ofNullable(
                    switch (status) {
                        case SUBMITTED -> "TRIAGE_DEFERRAL";
                        case TRIAGED, RED_FLAG, CHECKING, AWAITING_APPROVAL -> "AWAITING_TRIAGE";
                        case AWAITING_INFORMATION -> "FURTHER_INFORMATION_REQUIRED";
                        case APPROVED -> "TRIAGED_PROVIDER_TO_ACTION";
                        case ADVICE -> "RETURN_TO_REFERRER_WITH_ADVICE";
                        case DECLINED -> "REJECTED";
                        case VISIT_SCHEDULED -> "BOOKED";
                        case WITHDRAWN -> "CANCELLED_REFERRAL";
                        case ENTERED_IN_ERROR -> "RAISED_IN_ERROR";
                        default -> null;
                    });
        }
    },
    OCEAN("ocean-folder") {
        @Override
        Optional<String> of(RequestStatus status) {
            return Optional.ofNullable(
                    switch (status) {
                        case SUBMITTED, TRIAGED, RED_FLAG, CHECKING, AWAITING_APPROVAL -> "New";
                        case AWAITING_INFORMATION -> "Awaiting Reply";
                        case APPROVED -> "Pending Booking";
                        case ADVICE, DECLINED -> "Declined";
                        case VISIT_SCHEDULED -> "Booking (Un)confirmed";
                        case WITHDRAWN -> "Cancelled";
                        case REPORT_SENT -> "Completed";
                        default -> null;
                    });
        }
    };

    private final String code;

    StatesElsewhere(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    abstract Optional<String> of(RequestStatus status);
}
