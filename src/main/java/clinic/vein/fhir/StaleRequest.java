package clinic.vein.fhir;

/** The sender has seen an older version than the one that is there. */
public final class StaleRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
