package clinic.vein.fhir.subscription;

/**
 * What a subscription's notifications are signed and sent with.
 *
 * @param key both sides sign with
 * @param authorization what the address wants to be shown besides; empty for nothing
 */
record Secrets(String key, String authorization) {

    /** Never the secrets. */
    @Override
    public String toString() {
        return "Secrets[set]";
    }
}
