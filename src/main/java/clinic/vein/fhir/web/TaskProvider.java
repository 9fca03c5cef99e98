package clinic.vein.fhir.web;

import ca.uhn.fhir.rest.annotation.Count;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.ResourceParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.annotation.Update;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.StringParam;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import clinic.vein.fhir.AnswerByTask;
import clinic.vein.fhir.FhirFault;
import clinic.vein.fhir.FollowOutputs;
import clinic.vein.fhir.FollowRequests;
import clinic.vein.fhir.ShownRequest;
import clinic.vein.fhir.TaskResource;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.Refused;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code Task}: what the clinic does about a request. */
@Component
public class TaskProvider implements FhirProvider, IResourceProvider {

    private static final String NAME = "Task";

    private final FollowRequests follow;
    private final SearchPages pages;
    private final ClinicSettings clinic;
    private final FollowOutputs outputs;
    private final AnswerByTask answer;

    TaskProvider(
            FollowRequests follow,
            SearchPages pages,
            ClinicSettings clinic,
            FollowOutputs outputs,
            AnswerByTask answer) {
        this.outputs = outputs;
        this.answer = answer;
        this.follow = follow;
        this.pages = pages;
        this.clinic = clinic;
    }

    @Override
    public Class<Task> getResourceType() {
        return Task.class;
    }

    @Read
    public Task read(@IdParam IdType id) {
        return task(follow.read(Ids.of(id), NAME));
    }

    private Task task(ShownRequest shown) {
        return TaskResource.of(shown, clinic, outputs.references(shown.sent().id()));
    }

    /** Only the answer to what the clinic asked counts. */
    @Update
    public MethodOutcome update(@IdParam IdType id, @ResourceParam Task task) {
        if (task.getInput().size() != 1 || !(task.getInputFirstRep().getValue() instanceof StringType text)) {
            throw new Refused("Task.input", FhirFault.ONLY_INPUT);
        }
        answer.answer(Ids.of(id), Ids.version(id), text.getValueNotNull());
        return AsItIsNow.answer(read(id), false);
    }

    @Search
    public Bundle search(
            @OptionalParam(name = "_id") @Nullable TokenParam id,
            @OptionalParam(name = "focus") @Nullable ReferenceParam focus,
            @OptionalParam(name = "identifier") @Nullable TokenParam identifier,
            @OptionalParam(
                            name = "patient",
                            chainWhitelist = {"identifier"})
                    @Nullable
                    ReferenceParam patient,
            @OptionalParam(name = "status") @Nullable TokenOrListParam status,
            @OptionalParam(name = "business-status") @Nullable TokenOrListParam businessStatus,
            @OptionalParam(name = "_lastUpdated") @Nullable DateRangeParam changed,
            @OptionalParam(name = SearchPages.AFTER) @Nullable StringParam after,
            @Count @Nullable Integer count) {
        RequestSearch search = new RequestSearch(NAME)
                .id(id)
                .focus(focus)
                .identifier(identifier)
                .patient(patient)
                .taskStatus(status)
                .businessStatus(businessStatus)
                .changed(changed);
        return pages.page(search, after, count, this::task);
    }
}
