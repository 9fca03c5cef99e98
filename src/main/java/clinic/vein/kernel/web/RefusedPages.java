package clinic.vein.kernel.web;

import clinic.vein.kernel.Overtaken;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.UnknownCode;
import java.util.List;
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

    @ExceptionHandler
    ModelAndView refused(Refused refused) {
        ModelAndView page = new ModelAndView("refused");
        page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        page.addObject("violations", refused.violations());
        return page;
    }

    @ExceptionHandler
    ModelAndView overtaken(Overtaken overtaken) {
        ModelAndView page = new ModelAndView("refused");
        page.setStatus(HttpStatus.CONFLICT);
        page.addObject("overtaken", true);
        page.addObject("violations", List.of(overtaken.violation()));
        return page;
    }

    @ExceptionHandler
    ModelAndView unknown(UnknownCode unknown) {
        ModelAndView page = new ModelAndView("refused");
        page.setStatus(HttpStatus.CONFLICT);
        page.addObject("unknown", true);
        page.addObject("violations", List.of(unknown.violation()));
        return page;
    }

    /** Two that waited for each other, of which the database let one go. */
    @ExceptionHandler
    ModelAndView together(ConcurrencyFailureException together) {
        return overtaken(Overtaken.atTheSameMoment());
    }
}
