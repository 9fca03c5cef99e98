package clinic.vein.audit;

/** Tells a real account from whatever else people type into the field for it, passwords among it. */
public interface KnownAccounts {

    boolean contains(String id);
}
