package clinic.vein.fhir.web;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import clinic.vein.fhir.subscription.Backport;
import clinic.vein.kernel.PublicAddress;
import org.hl7.fhir.instance.model.api.IBaseConformance;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.UriType;
import org.springframework.stereotype.Component;

/** Adds to what the library finds in our providers how to sign in, and what there is to subscribe to. */
@Interceptor
@Component
public class Capability {

    static final String NAME = "vein-clinic-referral";

    private static final String OAUTH = "http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris";

    private final PublicAddress address;

    Capability(PublicAddress address) {
        this.address = address;
    }

    @Hook(Pointcut.SERVER_CAPABILITY_STATEMENT_GENERATED)
    public void complete(IBaseConformance generated) {
        CapabilityStatement statement = (CapabilityStatement) generated;
        CapabilityStatementRestComponent rest = statement.getRestFirstRep();
        // The library says so of every reference; none of it works here.
        rest.getResource().forEach(each -> {
            each.getSearchInclude().clear();
            each.getSearchRevInclude().clear();
        });
        Extension places = new Extension(OAUTH);
        places.addExtension("token", new UriType(address.to("/oauth2/token").toString()));
        rest.getSecurity()
                .setCors(false)
                .addService(service("OAuth"))
                .addService(service("SMART-on-FHIR"))
                .addExtension(places);
        rest.getResource().stream()
                .filter(resource -> "Subscription".equals(resource.getType()))
                .forEach(resource -> resource.addExtension(
                        new Extension(Backport.TOPIC_IN_CAPABILITY, new CanonicalType(Backport.TOPIC))));
        // The library would read them to everybody, and each is told in the guide.
        rest.getResource().removeIf(resource -> resource.getType().equals("OperationDefinition"));
    }

    private static CodeableConcept service(String code) {
        return new CodeableConcept()
                .addCoding(new Coding()
                        .setSystem("http://terminology.hl7.org/CodeSystem/restful-security-service")
                        .setCode(code));
    }
}
