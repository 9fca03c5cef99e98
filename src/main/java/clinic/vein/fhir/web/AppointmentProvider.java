package clinic.vein.fhir.web;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.RequiredParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import clinic.vein.fhir.FollowOutputs;
import clinic.vein.fhir.OutputResources;
import java.util.List;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.IdType;
import org.springframework.stereotype.Component;

/** {@code Appointment}: the times that the patient of a request was given, with those that were cancelled or missed. */
@Component
public class AppointmentProvider implements FhirProvider, IResourceProvider {

    private final FollowOutputs follow;

    AppointmentProvider(FollowOutputs follow) {
        this.follow = follow;
    }

    @Override
    public Class<Appointment> getResourceType() {
        return Appointment.class;
    }

    @Read
    public Appointment read(@IdParam IdType id) {
        return OutputResources.appointment(follow.appointment(Ids.of(id).value()));
    }

    @Search
    public List<Appointment> search(@RequiredParam(name = "based-on") ReferenceParam request) {
        return follow.appointments(Ids.request(request)).stream()
                .map(OutputResources::appointment)
                .toList();
    }
}
