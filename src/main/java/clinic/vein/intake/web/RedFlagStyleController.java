package clinic.vein.intake.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The part of the style sheet that follows the triage table. */
@RestController
class RedFlagStyleController {

    private final RedFlagWarnings warnings;

    RedFlagStyleController(RedFlagWarnings warnings) {
        this.warnings = warnings;
    }

    @GetMapping(path = "/refer/red-flags.css", produces = "text/css;charset=UTF-8")
    String styleSheet() {
        return warnings.styleSheet();
    }
}
