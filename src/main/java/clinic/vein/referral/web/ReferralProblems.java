package clinic.vein.referral.web;

import clinic.vein.kernel.web.Problems;
import clinic.vein.referral.AlreadyOpen;
import clinic.vein.referral.CorrectedMeanwhile;
import clinic.vein.referral.NotInCareTeam;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice(annotations = RestController.class)
class ReferralProblems {

    @ExceptionHandler
    ProblemDetail alreadyOpen(AlreadyOpen duplicate) {
        ProblemDetail problem =
                Problems.of(HttpStatus.CONFLICT, "already.open", "This patient has a referral that is still open.");
        problem.setProperty("reference", duplicate.reference().value());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail outside(NotInCareTeam outside) {
        ProblemDetail problem = Problems.of(
                HttpStatus.FORBIDDEN,
                "care.team.only",
                "You are not in this patient's care team. If you must see the record now, send a reason of 10 to 500"
                        + " characters: it opens for two hours, and the privacy officer is told.");
        problem.setProperty("access", "/api/referrals/" + outside.referral() + "/access");
        return problem;
    }

    @ExceptionHandler
    ProblemDetail meanwhile(CorrectedMeanwhile meanwhile) {
        return Problems.of(
                HttpStatus.CONFLICT,
                "corrected.meanwhile",
                meanwhile
                        .last()
                        .map(last -> "The referral was changed since you read it; the last correction is by "
                                + last.actor() + ". Read it again and correct it anew.")
                        .orElse("The referral was changed since you read it. Read it again and correct it anew."));
    }

    @ExceptionHandler
    ProblemDetail stale(StaleReferral stale) {
        return Problems.of(
                HttpStatus.PRECONDITION_FAILED,
                "stale",
                "The referral has changed since you read it; read it again and decide anew.");
    }
}
