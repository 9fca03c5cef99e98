package clinic.vein.fhir.web;

/** A resource that the server of FHIR answers for; its annotations say what of. */
public interface FhirProvider {}
