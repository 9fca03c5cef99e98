package clinic.vein.kernel.web;

import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.Overtaken;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.UnknownCode;
import clinic.vein.kernel.Violation;
import java.util.List;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** A page that is asked for what it cannot show says which part of the address is wrong; pages with a form say it beside it. */
@ControllerAdvice(annotations = Controller.class)
@Order(Ordered.LOWEST_PRECEDENCE)
class RefusedPages {

    private final ClinicSettings clinic;

    RefusedPages(ClinicSettings clinic) {
        this.clinic = clinic;
    }

    @ExceptionHandler
    ModelAndView refused(Refused refused) {
        return page(HttpStatus.UNPROCESSABLE_ENTITY, refused.violations());
    }

    @ExceptionHandler
    ModelAndView overtaken(Overtaken overtaken) {
        return page(HttpStatus.CONFLICT, List.of(overtaken.violation())).addObject("overtaken", true);
    }

    @ExceptionHandler
    ModelAndView unknown(UnknownCode unknown) {
        return page(HttpStatus.CONFLICT, List.of(unknown.violation())).addObject("unknown", true);
    }

    /** Two that waited for each other, of which the database let one go. */
    @ExceptionHandler
    ModelAndView together(ConcurrencyFailureException together) {
        return overtaken(Overtaken.atTheSameMoment());
    }

    /** Says what all pages say of the clinic, too: whoever put that on them is not asked when a request has failed. */
    private ModelAndView page(HttpStatus status, List<Violation> violations) {
        return new ModelAndView("refused", Map.of("violations", violations, "clinic", clinic), status);
    }
}
