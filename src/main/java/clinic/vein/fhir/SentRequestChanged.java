package clinic.vein.fhir;

/**
 * The sender of a request sees something else of it from now on; told within the transaction that changes it.
 *
 * @param number of the request in the store
 * @param sent as it was before
 */
public record SentRequestChanged(long number, SentRequest sent, SentVersion version) {}
