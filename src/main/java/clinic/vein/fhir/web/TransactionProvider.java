package clinic.vein.fhir.web;

import ca.uhn.fhir.rest.annotation.Transaction;
import ca.uhn.fhir.rest.annotation.TransactionParam;
import clinic.vein.fhir.FhirFault;
import clinic.vein.fhir.TakeInRequest;
import clinic.vein.fhir.TakeInRequest.TakenIn;
import clinic.vein.kernel.Violations;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.springframework.stereotype.Component;

/** A request with its patient, its answers and whoever asks, in one bundle: all of it is taken in, or nothing. */
@Component
public class TransactionProvider implements FhirProvider {

    private final TakeInRequest takeIn;

    TransactionProvider(TakeInRequest takeIn) {
        this.takeIn = takeIn;
    }

    @Transaction
    public Bundle take(@TransactionParam Bundle bundle) {
        ServiceRequest request = request(bundle);
        TakenIn taken = takeIn.take(request, Optional.of(bundle));
        String location = "ServiceRequest/" + taken.request().id();
        String status = taken.repeated() ? "200 OK" : "201 Created";
        Bundle answer = new Bundle().setType(BundleType.TRANSACTIONRESPONSE);
        bundle.getEntry()
                .forEach(entry -> answer.addEntry()
                        .getResponse()
                        .setStatus(status)
                        // The others have become part of the request.
                        .setLocation(location));
        return answer;
    }

    private static ServiceRequest request(Bundle bundle) {
        Violations violations = new Violations();
        violations.addIf(bundle.getType() != BundleType.TRANSACTION, "Bundle.type", FhirFault.ONLY_TRANSACTION);
        for (int i = 0; i < bundle.getEntry().size(); i++) {
            BundleEntryComponent entry = bundle.getEntry().get(i);
            violations.addIf(
                    entry.getResource() == null
                            || entry.getRequest().getMethod() != HTTPVerb.POST
                            || !entry.getResource()
                                    .fhirType()
                                    .equals(entry.getRequest().getUrl()),
                    "Bundle.entry[" + i + "].request",
                    FhirFault.ONLY_CREATE);
        }
        List<BundleEntryComponent> requests = bundle.getEntry().stream()
                .filter(entry -> entry.getResource() instanceof ServiceRequest)
                .toList();
        violations.addIf(requests.size() != 1, "Bundle.entry", FhirFault.ONE_REQUEST);
        violations.refuseIfAny();
        ServiceRequest request = (ServiceRequest) requests.get(0).getResource();
        if (requests.get(0).getRequest().hasIfNoneExist()) {
            Conditions.check(requests.get(0).getRequest().getIfNoneExist(), request);
        }
        return request;
    }
}
