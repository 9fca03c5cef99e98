package clinic.vein.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.FieldFault;
import clinic.vein.kernel.Overtaken;
import clinic.vein.kernel.Refused;
import clinic.vein.kernel.Violation;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.annotation.ExceptionHandlerMethodResolver;
import org.springframework.web.servlet.ModelAndView;

/** Who comes second has done nothing wrong, and the clinic neither. */
class RefusedPagesTest {

    private static final ClinicSettings CLINIC =
            new ClinicSettings("Clinic", "999", "020", ZoneOffset.UTC, Set.of(), Set.of(), false, "GB", "");

    private final RefusedPages pages = new RefusedPages(CLINIC);

    /** The layout says it below the page, and nothing where it is not told. */
    @Test
    void whom_to_ring_stands_on_what_cannot_be_shown_too() {
        assertThat(pages.refused(new Refused("figure", FieldFault.REQUIRED)).getModel())
                .containsEntry("clinic", CLINIC);
    }

    @Test
    void who_was_overtaken_is_told_so() {
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
