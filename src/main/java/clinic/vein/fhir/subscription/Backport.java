package clinic.vein.fhir.subscription;

/** The names of HL7's Subscriptions R5 Backport, 1.1.0, and of our topic. */
public final class Backport {

    /** What it says: a request that its system sent stands otherwise at the clinic than before. */
    public static final String TOPIC = "urn:vein-clinic-referral:topic:referral-changed";

    private static final String BASE = "http://hl7.org/fhir/uv/subscriptions-backport/StructureDefinition/";

    public static final String TOPIC_IN_CAPABILITY = BASE + "capabilitystatement-subscriptiontopic-canonical";

    static final String SUBSCRIPTION = BASE + "backport-subscription";
    static final String NOTIFICATION = BASE + "backport-subscription-notification-r4";
    static final String STATUS = BASE + "backport-subscription-status-r4";
    static final String CONTENT = BASE + "backport-payload-content";
    static final String HEARTBEAT = BASE + "backport-heartbeat-period";
    static final String MOST_EVENTS = BASE + "backport-max-count";
    static final String TIMEOUT = BASE + "backport-timeout";

    static final String ID_ONLY = "id-only";

    private Backport() {}
}
