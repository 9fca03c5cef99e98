package clinic.vein.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.FieldFault;
import clinic.vein.kernel.Overtaken;
import clinic.vein.kernel.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.annotation.ExceptionHandlerMethodResolver;
import org.springframework.web.servlet.ModelAndView;

/** Who comes second has done nothing wrong, and the clinic neither. */
class RefusedPagesTest {

    @Test
    void who_was_overtaken_is_told_so() {
        RefusedPages pages = new RefusedPages();
        for (ModelAndView page : List.of(
                pages.overtaken(new Overtaken(FieldFault.CHANGED_MEANWHILE)),
                pages.together(new CannotAcquireLockException("deadlock")))) {
            assertThat(page.getStatus()).isEqualTo(HttpStatus.CONFLICT);
            assertThat(page.getModel().get("violations"))
                    .isEqualTo(List.of(new Violation("", FieldFault.CHANGED_MEANWHILE, List.of())));
        }
        assertThat(new ExceptionHandlerMethodResolver(RefusedPages.class)
                        .resolveMethod(new CannotAcquireLockException("deadlock")))
                .isNotNull();
    }
}
