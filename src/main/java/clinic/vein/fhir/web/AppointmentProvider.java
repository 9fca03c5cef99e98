package clinic.vein.fhir.web;

import ca.uhn.fhir.rest.annotation.Create;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.RequiredParam;
import ca.uhn.fhir.rest.annotation.ResourceParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.annotation.Update;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import clinic.vein.fhir.BookByFhir;
import clinic.vein.fhir.FollowOutputs;
import clinic.vein.fhir.OutputResources;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.IdType;
import org.springframework.stereotype.Component;

/** {@code Appointment}: the times that the patient of a request was given, with those that were cancelled or missed. */
@Component
public class AppointmentProvider implements FhirProvider, IResourceProvider {

    private final FollowOutputs follow;
    private final BookByFhir book;

    AppointmentProvider(FollowOutputs follow, BookByFhir book) {
        this.follow = follow;
        this.book = book;
    }

    @Override
    public Class<Appointment> getResourceType() {
        return Appointment.class;
    }

    @Read
    public Appointment read(@IdParam IdType id) {
        return OutputResources.appointment(follow.appointment(Ids.of(id).value()));
    }

    /** Books, where the clinic waits for a time to be found. */
    @Create
    public MethodOutcome create(@ResourceParam Appointment wanted) {
        return shown(book.book(wanted), true);
    }

    /** Cancels, or moves to another time: that is another appointment, which the answer is. */
    @Update
    public MethodOutcome update(@IdParam IdType id, @ResourceParam Appointment wanted) {
        return shown(book.change(Ids.of(id).value(), wanted), false);
    }

    private MethodOutcome shown(UUID booking, boolean created) {
        return AsItIsNow.answer(OutputResources.appointment(follow.appointment(booking)), created);
    }

    @Search
    public List<Appointment> search(@RequiredParam(name = "based-on") ReferenceParam request) {
        return follow.appointments(Ids.request(request)).stream()
                .map(OutputResources::appointment)
                .toList();
    }
}
