package clinic.vein.fhir.subscription;

/** The systems that the clinic works with. One that was taken out hears nothing more. */
public interface KnownSystems {

    boolean contains(String account);
}
