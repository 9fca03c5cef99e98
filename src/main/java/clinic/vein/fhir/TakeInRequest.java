package clinic.vein.fhir;

import clinic.vein.fhir.ReadRequest.Read;
import clinic.vein.fhir.SentRequest.BusinessIdentifier;
import clinic.vein.intake.ContentHash;
import clinic.vein.intake.TakeInReport;
import clinic.vein.intake.TakeInReport.Taken;
import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.Overtaken;
import clinic.vein.referral.Notes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a request in: by the same rules and in the same transaction as any other report. What its sender wrote for people is
 * a note on the referral. The sender's number says which request it is, so that it is taken in once however often it comes.
 */
@Component
public class TakeInRequest {

    /** The first is written with what its sender sees, when the transaction ends. */
    private static final int BEFORE_THE_FIRST = 0;

    private final ReadRequest readRequest;
    private final SentRequests sentRequests;
    private final TakeInReport takeInReport;
    private final KeepVersions versions;
    private final Notes notes;
    private final CurrentActor currentActor;
    private final Clock clock;

    TakeInRequest(
            ReadRequest readRequest,
            SentRequests sentRequests,
            TakeInReport takeInReport,
            KeepVersions versions,
            Notes notes,
            CurrentActor currentActor,
            Clock clock) {
        this.readRequest = readRequest;
        this.sentRequests = sentRequests;
        this.takeInReport = takeInReport;
        this.versions = versions;
        this.notes = notes;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** @param repeated whether the same had come before, and nothing was written now */
    public record TakenIn(SentRequest request, boolean repeated) {}

    /**
     * @param bundle in which the request came; empty where it came alone
     * @throws clinic.vein.kernel.Refused with every violation
     * @throws Overtaken when the sender used the number for another request
     */
    @Transactional
    public TakenIn take(ServiceRequest request, Optional<Bundle> bundle) {
        Read read = readRequest.read(
                request, bundle.map(each -> Neighbours.of(request, each)).orElseGet(() -> Neighbours.of(request)));
        String account = currentActor.get().id();
        BusinessIdentifier identifier = read.identifier();
        String hash = hash(read);
        sentRequests.takeTurn(account, identifier);
        Optional<SentRequest> before = sentRequests.find(account, identifier);
        if (before.isPresent()) {
            if (!before.get().hash().equals(hash)) {
                // What it says anew may be a danger: it must not be taken for what came before.
                throw new Overtaken(FhirFault.SENT_BEFORE);
            }
            return new TakenIn(before.get(), true);
        }
        return new TakenIn(write(read, account, hash), false);
    }

    private SentRequest write(Read read, String account, String hash) {
        Taken taken = takeInReport.takeNumbered(read.report());
        read.words().ifPresent(words -> notes.addInformation(taken.referral(), words));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        SentRequest sent = new SentRequest(
                taken.asSent().id(),
                account,
                read.identifier(),
                taken.referral(),
                hash,
                read.priority(),
                read.requester().orElse(null),
                read.authoredAt(),
                now,
                Optional.empty(),
                Optional.empty(),
                BEFORE_THE_FIRST,
                now);
        sentRequests.add(sent);
        versions.beforeCommit(taken.referral());
        return sent;
    }

    private static String hash(Read read) {
        String all = String.join(
                "\u001e",
                ContentHash.of(read.report()).value(),
                read.priority().code(),
                read.words().orElse(""));
        return ContentHash.of(all.getBytes(StandardCharsets.UTF_8)).value();
    }
}
