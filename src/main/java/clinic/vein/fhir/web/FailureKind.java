package clinic.vein.fhir.web;

import clinic.vein.kernel.Worded;
import java.util.Arrays;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** The kinds of failure, by status; its words say what to do. */
enum FailureKind implements Worded {
    BAD_REQUEST(400, IssueType.STRUCTURE),
    NO_TOKEN(401, IssueType.LOGIN),
    NOT_ALLOWED(403, IssueType.FORBIDDEN),
    NOT_FOUND(404, IssueType.NOTFOUND),
    METHOD(405, IssueType.NOTSUPPORTED),
    NOT_ACCEPTABLE(406, IssueType.NOTSUPPORTED),
    TOO_SLOW(408, IssueType.TIMEOUT),
    CONFLICT(409, IssueType.CONFLICT),
    GONE(410, IssueType.DELETED),
    STALE(412, IssueType.CONFLICT),
    TOO_LONG(413, IssueType.TOOLONG),
    FORMAT(415, IssueType.NOTSUPPORTED),
    RULES(422, IssueType.BUSINESSRULE),
    TOO_OFTEN(429, IssueType.THROTTLED),
    FAILED(500, IssueType.EXCEPTION),
    UNAVAILABLE(503, IssueType.TRANSIENT),
    FULL(507, IssueType.NOSTORE);

    private final int status;
    private final IssueType type;

    FailureKind(int status, IssueType type) {
        this.status = status;
        this.type = type;
    }

    static FailureKind of(int status) {
        return Arrays.stream(values())
                .filter(each -> each.status == status)
                .findFirst()
                .orElse(status >= 500 ? FAILED : BAD_REQUEST);
    }

    int status() {
        return status;
    }

    IssueType type() {
        return type;
    }

    /** Who has to put it right. */
    boolean isOfSender() {
        return status < 500;
    }
}
