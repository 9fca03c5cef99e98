package clinic.vein.fhir;

import clinic.vein.kernel.Violations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;

/**
 * The resources that a request names: contained in it, or beside it in a bundle. Nothing is fetched from elsewhere, and what
 * came along and is named by nothing would be lost, so it is refused.
 */
final class Neighbours {

    private final Map<String, Resource> byReference = new HashMap<>();
    private final List<Resource> all = new ArrayList<>();
    private final Set<Resource> named = new HashSet<>();

    static Neighbours of(ServiceRequest request) {
        Neighbours neighbours = new Neighbours();
        request.getContained()
                .forEach(resource -> neighbours.add("#" + resource.getIdPart().replace("#", ""), resource));
        return neighbours;
    }

    static Neighbours of(ServiceRequest request, Bundle bundle) {
        Neighbours neighbours = of(request);
        for (BundleEntryComponent entry : bundle.getEntry()) {
            Resource resource = entry.getResource();
            if (resource != null && resource != request) {
                if (entry.hasFullUrl()) {
                    neighbours.byReference.put(entry.getFullUrl(), resource);
                }
                neighbours.add(
                        resource.hasId() ? resource.fhirType() + "/" + resource.getIdPart() : entry.getFullUrl(),
                        resource);
            }
        }
        return neighbours;
    }

    private void add(String reference, Resource resource) {
        byReference.put(reference, resource);
        all.add(resource);
    }

    /** Empty where it names nothing; what it names and is not there, or is something else, is a violation. */
    <R extends Resource> Optional<R> find(Reference reference, Class<R> type, String field, Violations violations) {
        if (!reference.hasReference()) {
            return Optional.empty();
        }
        String name = reference.getReference();
        Resource found = byReference.get(name);
        if (found == null) {
            boolean local = name.startsWith("#") || name.startsWith("urn:");
            violations.add(field, local ? FhirFault.NOT_THERE : FhirFault.ELSEWHERE);
            return Optional.empty();
        }
        named.add(found);
        if (!type.isInstance(found)) {
            violations.add(field, FhirFault.OTHER_TYPE);
            return Optional.empty();
        }
        return Optional.of(type.cast(found));
    }

    /** Called last. */
    void nothingElse(Violations violations) {
        all.stream()
                .filter(each -> !named.contains(each))
                .forEach(each -> violations.add(each.fhirType(), FhirFault.NOT_USED));
    }
}
