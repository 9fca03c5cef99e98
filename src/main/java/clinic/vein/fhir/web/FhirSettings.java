package clinic.vein.fhir.web;

import clinic.vein.security.limits.Allowance;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param asked how often one system may ask each of the clinic's applications */
@ConfigurationProperties("clinic.fhir")
record FhirSettings(@DefaultValue("600+3000/PT1M") Allowance asked) {}
