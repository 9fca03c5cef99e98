package clinic.vein.information;

import clinic.vein.kernel.ClinicHours;
import clinic.vein.messaging.PrintedPages;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Leaflets as PDF. Each is printed once: everybody may ask for it, and printing costs far more than asking. */
@Component
public class PrintLeaflet {

    private final PrintedPages pages;
    private final ClinicHours hours;
    private final Map<String, byte[]> printed = new ConcurrentHashMap<>();

    PrintLeaflet(PrintedPages pages, ClinicHours hours) {
        this.pages = pages;
        this.hours = hours;
    }

    public byte[] pdf(Leaflet leaflet) {
        return printed.computeIfAbsent(
                leaflet.given(),
                each -> pages.print(
                                "leaflet",
                                leaflet.language(),
                                Map.of("leaflet", leaflet, "urgentCare", hours.urgentCareNumber()))
                        .pdf());
    }
}
