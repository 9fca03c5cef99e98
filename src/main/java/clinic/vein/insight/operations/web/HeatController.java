package clinic.vein.insight.operations.web;

import clinic.vein.insight.InsightFault;
import clinic.vein.insight.figures.ElementHeat;
import clinic.vein.insight.figures.ReadHeat;
import clinic.vein.kernel.ClinicSettings;
import clinic.vein.kernel.Refused;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What Cockpit paints on the picture of a process. */
@RestController
class HeatController {

    private static final int HIGHEST_VERSION = 1_000_000;

    private final ReadHeat readHeat;
    private final ClinicSettings clinic;
    private final Clock clock;

    HeatController(ReadHeat readHeat, ClinicSettings clinic, Clock clock) {
        this.readHeat = readHeat;
        this.clinic = clinic;
        this.clock = clock;
    }

    /**
     * @param version null for all
     * @param pathway null for all
     */
    record Heat(
            String process,
            @Nullable Integer version,
            String from,
            String to,
            @Nullable String pathway,
            List<ElementHeat> elements) {}

    @GetMapping("/api/operations/heat")
    ResponseEntity<Heat> heat(@RequestParam Map<String, String> parameters) {
        String process = parameters.getOrDefault("process", "");
        if (!process.matches("[A-Za-z][A-Za-z0-9]{0,63}")) {
            throw new Refused("process", InsightFault.NOT_A_PROCESS);
        }
        Integer version = FiguresRequest.number(parameters, "version", HIGHEST_VERSION);
        FiguresRequest.Asked asked = FiguresRequest.read(parameters, YearMonth.now(clock.withZone(clinic.zone())), 1);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Heat(
                        process,
                        version,
                        asked.months().from().toString(),
                        asked.months().to().toString(),
                        asked.pathway() == null ? null : asked.pathway().name(),
                        readHeat.of(process, version, asked.months(), asked.pathway())));
    }
}
