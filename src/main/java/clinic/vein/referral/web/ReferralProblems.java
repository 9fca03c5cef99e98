package clinic.vein.referral.web;

import clinic.vein.kernel.Catalogue;
import clinic.vein.kernel.Fault;
import clinic.vein.kernel.web.Problems;
import clinic.vein.referral.AlreadyOpen;
import clinic.vein.referral.CorrectedMeanwhile;
import clinic.vein.referral.NotInCareTeam;
import clinic.vein.referral.ReferralFault;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice(annotations = RestController.class)
class ReferralProblems {

    private final Catalogue catalogue;

    ReferralProblems(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @ExceptionHandler
    ProblemDetail alreadyOpen(AlreadyOpen duplicate, Locale locale) {
        ProblemDetail problem = of(HttpStatus.CONFLICT, locale, ReferralFault.ALREADY_OPEN);
        problem.setProperty("reference", duplicate.reference().value());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail outside(NotInCareTeam outside, Locale locale) {
        ProblemDetail problem = of(HttpStatus.FORBIDDEN, locale, ReferralFault.CARE_TEAM_ONLY);
        problem.setProperty("access", "/api/referrals/" + outside.referral() + "/access");
        return problem;
    }

    @ExceptionHandler
    ProblemDetail meanwhile(CorrectedMeanwhile meanwhile, Locale locale) {
        return meanwhile
                .last()
                .map(last -> of(HttpStatus.CONFLICT, locale, ReferralFault.CORRECTED_BY, last.actor()))
                .orElseGet(() -> of(HttpStatus.CONFLICT, locale, ReferralFault.CORRECTED_MEANWHILE));
    }

    @ExceptionHandler
    ProblemDetail stale(StaleReferral stale, Locale locale) {
        return of(HttpStatus.PRECONDITION_FAILED, locale, ReferralFault.STALE);
    }

    private ProblemDetail of(HttpStatus status, Locale locale, Fault fault, Object... values) {
        return Problems.of(status, fault.code(), catalogue.in(locale).of(fault, List.of(values)));
    }
}
