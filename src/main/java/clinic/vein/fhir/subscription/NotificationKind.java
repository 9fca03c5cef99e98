package clinic.vein.fhir.subscription;

/** Why a subscription's status is told. */
public enum NotificationKind {
    HANDSHAKE("handshake"),
    HEARTBEAT("heartbeat"),
    EVENTS("event-notification"),
    ASKED_FOR("query-event"),
    STATUS("query-status");

    private final String code;

    NotificationKind(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
