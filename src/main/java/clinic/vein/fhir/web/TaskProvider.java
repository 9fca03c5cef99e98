package clinic.vein.fhir.web;

import ca.uhn.fhir.rest.annotation.Count;
import ca.uhn.fhir.rest.annotation.History;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.ResourceParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.annotation.Since;
import ca.uhn.fhir.rest.annotation.Update;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.SummaryEnum;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.StringParam;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import clinic.vein.fhir.AnswerByTask;
import clinic.vein.fhir.AskToCancel;
import clinic.vein.fhir.FhirFault;
import clinic.vein.fhir.FhirSystem;
import clinic.vein.fhir.FollowOutputs;
import clinic.vein.fhir.FollowRequests;
import clinic.vein.fhir.FollowRequests.Then;
import clinic.vein.fhir.ShownRequest;
import clinic.vein.fhir.TaskResource;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.Refused;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.InstantType;
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
    private final AskToCancel askToCancel;

    TaskProvider(
            FollowRequests follow,
            SearchPages pages,
            ClinicSettings clinic,
            FollowOutputs outputs,
            AnswerByTask answer,
            AskToCancel askToCancel) {
        this.askToCancel = askToCancel;
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

    /** With a version, as it stood then. */
    @Read(version = true)
    public Task read(@IdParam IdType id) {
        return id.hasVersionIdPart()
                ? task(follow.version(Ids.of(id), Ids.asked(id), NAME))
                : task(follow.read(Ids.of(id), NAME));
    }

    @History
    public IBundleProvider history(
            @IdParam IdType id, @Since @Nullable InstantType since, @Count @Nullable Integer count) {
        return Versions.of(follow.history(Ids.of(id), NAME), since, count, this::task);
    }

    private Task task(Then then) {
        return then.outputs()
                .map(kept -> TaskResource.of(then.shown(), clinic, kept))
                .orElseGet(() -> task(then.shown()));
    }

    private Task task(ShownRequest shown) {
        return TaskResource.of(shown, clinic, outputs.references(shown.sent().id()));
    }

    /** Only the answer to what the clinic asked counts, or else the wish that it ends what is under way. */
    @Update
    public MethodOutcome update(@IdParam IdType id, @ResourceParam Task task) {
        if (task.getInput().isEmpty() && asksToCancel(task)) {
            askToCancel.ask(Ids.of(id), Ids.version(id), task.getStatusReason().getText());
            return AsItIsNow.answer(task(follow.read(Ids.of(id), NAME)), false);
        }
        if (task.getInput().size() != 1 || !(task.getInputFirstRep().getValue() instanceof StringType text)) {
            throw new Refused("Task.input", FhirFault.ONLY_INPUT);
        }
        answer.answer(Ids.of(id), Ids.version(id), text.getValueNotNull());
        return AsItIsNow.answer(task(follow.read(Ids.of(id), NAME)), false);
    }

    private static boolean asksToCancel(Task task) {
        return task.getBusinessStatus().hasCoding(FhirSystem.BUSINESS_STATUS, FhirSystem.CANCEL_ASKED)
                || task.getBusinessStatus().hasCoding(FhirSystem.BSER_STATUS, FhirSystem.BSER_CANCEL_ASKED);
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
            @Count @Nullable Integer count,
            @Nullable SummaryEnum summary) {
        RequestSearch search = new RequestSearch(NAME)
                .id(id)
                .focus(focus)
                .identifier(identifier)
                .patient(patient)
                .taskStatus(status)
                .businessStatus(businessStatus)
                .changed(changed);
        return pages.page(search, after, count, summary, this::task);
    }
}
