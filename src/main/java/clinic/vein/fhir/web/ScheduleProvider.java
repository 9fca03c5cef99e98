package clinic.vein.fhir.web;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.server.IResourceProvider;
import clinic.vein.fhir.SlotResources;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.NoSuchReferral;
import java.util.List;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Schedule;
import org.springframework.stereotype.Component;

/** {@code Schedule}: the calendars that free times are of. */
@Component
public class ScheduleProvider implements FhirProvider, IResourceProvider {

    private final ClinicSettings clinic;

    ScheduleProvider(ClinicSettings clinic) {
        this.clinic = clinic;
    }

    @Override
    public Class<Schedule> getResourceType() {
        return Schedule.class;
    }

    @Read
    public Schedule read(@IdParam IdType id) {
        return SlotResources.schedules(clinic).stream()
                .filter(each -> each.getIdPart().equals(id.getIdPart()))
                .findFirst()
                .orElseThrow(NoSuchReferral::new);
    }

    @Search
    public List<Schedule> search() {
        return SlotResources.schedules(clinic);
    }
}
