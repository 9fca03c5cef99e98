package clinic.vein.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.referral.ReferralState;
import clinic.vein.testing.TestCatalogue;
import java.util.Arrays;
import java.util.List;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RequestStatusTest {

    @ParameterizedTest
    @EnumSource(ReferralState.class)
    void everyStateHasACodeThatLeadsBackToIt(ReferralState state) {
        RequestStatus status = RequestStatus.of(state);

        assertThat(RequestStatus.find(status.code())).contains(status);
        assertThat(status.state()).isEqualTo(state);
    }

    /** A Swiss guide's rule: the two would be taken for each other. */
    @Test
    void noneOfOurCodesIsOneOfATask() {
        assertThat(RequestStatus.values())
                .extracting(RequestStatus::code)
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(Arrays.stream(TaskStatus.values())
                        .filter(each -> each != TaskStatus.NULL)
                        .map(TaskStatus::toCode)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(RequestStatus.class)
    void aClosedReferralHasAnEndedTaskAndAnOpenOneHasNot(RequestStatus status) {
        List<TaskStatus> ended =
                List.of(TaskStatus.REJECTED, TaskStatus.CANCELLED, TaskStatus.COMPLETED, TaskStatus.ENTEREDINERROR);

        assertThat(ended.contains(status.task())).isEqualTo(!status.state().isOpen());
        // What the clinic sends back is still the sender's to decide about.
        if (status.state().isOpen() || status.task() == TaskStatus.REJECTED) {
            assertThat(status.request()).isEqualTo(ServiceRequestStatus.ACTIVE);
        } else {
            assertThat(status.request()).isNotEqualTo(ServiceRequestStatus.ACTIVE);
        }
    }

    @ParameterizedTest
    @EnumSource(RequestStatus.class)
    void thePublishedMapsSayTheSame(RequestStatus status) {
        List<ConceptMap> maps = new Terminology(TestCatalogue.READ_ONCE).conceptMaps();

        assertThat(target(maps.get(0), status)).containsExactly(status.request().toCode());
        assertThat(target(maps.get(1), status)).containsExactly(status.task().toCode());
        assertThat(target(maps.get(2), status)).isEqualTo(status.bser().stream().toList());
    }

    /** From each state of theirs back: by the maps, what a search for it finds, and ours among it. */
    @ParameterizedTest
    @EnumSource(RequestStatus.class)
    void everyMapLeadsBackToTheState(RequestStatus status) {
        for (ConceptMap map : new Terminology(TestCatalogue.READ_ONCE).conceptMaps()) {
            for (String theirs : target(map, status)) {
                assertThat(source(map, theirs))
                        .as(map.getIdPart() + " " + theirs)
                        .contains(status.code());
                assertThat(source(map, theirs).stream()
                                .map(code -> RequestStatus.find(code).orElseThrow())
                                .map(each -> target(map, each)))
                        .as("ours that are called so")
                        .allMatch(List.of(theirs)::equals);
            }
        }
        assertThat(StatesElsewhere.OCEAN.of(status).isPresent()
                        || !status.state().isOpen()
                        || status.task() == TaskStatus.INPROGRESS
                        || status == RequestStatus.TREATING_CAUSE)
                .as("before a visit every state has a folder, save the treatment of a cause")
                .isTrue();
    }

    private static List<String> source(ConceptMap map, String theirs) {
        return map.getGroupFirstRep().getElement().stream()
                .filter(element -> element.getTargetFirstRep().getCode().equals(theirs))
                .map(ConceptMap.SourceElementComponent::getCode)
                .toList();
    }

    private static List<String> target(ConceptMap map, RequestStatus status) {
        return map.getGroupFirstRep().getElement().stream()
                .filter(element -> element.getCode().equals(status.code()))
                .map(element -> element.getTargetFirstRep().getCode())
                .toList();
    }
}
