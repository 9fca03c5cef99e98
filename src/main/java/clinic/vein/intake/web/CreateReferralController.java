package clinic.vein.intake.web;

import clinic.vein.intake.AnswerOnce;
import clinic.vein.intake.AnswerOnce.Outcome;
import clinic.vein.intake.ContentHash;
import clinic.vein.intake.IdempotencyKeys.Answer;
import clinic.vein.intake.IntakeFault;
import clinic.vein.intake.IntakeSettings;
import clinic.vein.intake.ReferralDocument;
import clinic.vein.intake.TakeInReport;
import clinic.vein.intake.TakeInReport.Taken;
import clinic.vein.kernel.CurrentActor;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Role;
import clinic.vein.referral.Referral;
import clinic.vein.referral.ReferralReport;
import clinic.vein.referral.Source;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/referrals}. */
@RestController
class CreateReferralController {

    private final ReferralDocument referralDocument;
    private final TakeInReport takeInReport;
    private final AnswerOnce answerOnce;
    private final CurrentActor currentActor;
    private final IntakeSettings settings;
    private final ObjectMapper json;

    CreateReferralController(
            ReferralDocument referralDocument,
            TakeInReport takeInReport,
            AnswerOnce answerOnce,
            CurrentActor currentActor,
            IntakeSettings settings,
            ObjectMapper json) {
        this.referralDocument = referralDocument;
        this.takeInReport = takeInReport;
        this.answerOnce = answerOnce;
        this.currentActor = currentActor;
        this.settings = settings;
        this.json = json;
    }

    @Operation(
            summary = "Create a referral",
            description = "The body is a referral document; every violation is told at once (422).",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(ref = ReferralDocumentSchema.PATH))))
    @ApiResponse(
            responseCode = "201",
            description = "Where the referral goes, how soon, and by which rules",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = ReferralCreated.class)))
    @PostMapping(path = "/api/referrals", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> create(
            HttpServletRequest request, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key)
            throws IOException {
        LimitedBody body = LimitedBody.read(request, settings.maxDocument().toBytes());
        ReferralReport report = referralDocument.read(body.text(), null);
        refuseWhatOnlyPeopleAre(report.source());
        if (key == null) {
            return created(answer(report), false);
        }
        Outcome outcome =
                answerOnce.answer(currentActor.get().id(), key, ContentHash.of(body.bytes()), () -> answer(report));
        return created(outcome.answer(), outcome.repeated());
    }

    /** What a patient typed on our page, or reception at the telephone, no other system can say of itself. */
    private void refuseWhatOnlyPeopleAre(Source source) {
        if (currentActor.get().role() == Role.CLIENT && (source == Source.SELF || source == Source.STAFF)) {
            throw new Refused("source", IntakeFault.SOURCE_OF_PEOPLE);
        }
    }

    private Answer answer(ReferralReport report) {
        Taken taken = takeInReport.take(report);
        Referral referral = taken.asSent();
        ReferralCreated created = ReferralCreated.of(referral, taken.triage());
        try {
            return new Answer("/api/referrals/" + referral.id(), json.writeValueAsString(created));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Codes and ids always turn into JSON", e);
        }
    }

    private static ResponseEntity<String> created(Answer answer, boolean repeated) {
        ResponseEntity.BodyBuilder response =
                ResponseEntity.created(URI.create(answer.location())).contentType(MediaType.APPLICATION_JSON);
        if (repeated) {
            response.header("Idempotent-Replayed", "true");
        }
        return response.body(answer.body());
    }
}
