package clinic.vein.fhir;

import java.util.EnumSet;
import java.util.Set;

/** What the sender of a request can do about it as it stands. */
enum OpenAction {
    ANSWER("answer"),
    REVOKE("revoke"),
    ASK_TO_CANCEL("ask-to-cancel");

    private final String code;

    OpenAction(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static Set<OpenAction> of(ShownRequest shown) {
        Set<OpenAction> open = EnumSet.noneOf(OpenAction.class);
        if (shown.question().isPresent()) {
            open.add(ANSWER);
        }
        // A danger does not end with a withdrawal: the nurse rings first.
        if (shown.status().canBeRevoked() && shown.status() != RequestStatus.RED_FLAG) {
            open.add(REVOKE);
        }
        if (shown.status().canBeAskedToCancel() && !shown.isAskedToCancel()) {
            open.add(ASK_TO_CANCEL);
        }
        return open;
    }
}
