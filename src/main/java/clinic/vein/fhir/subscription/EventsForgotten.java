package clinic.vein.fhir.subscription;

/** What was asked for happened too long ago to be told again. */
public final class EventsForgotten extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
