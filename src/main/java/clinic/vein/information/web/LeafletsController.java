package clinic.vein.information.web;

import clinic.vein.information.Leaflet;
import clinic.vein.information.Leaflets;
import clinic.vein.information.PrintLeaflet;
import clinic.vein.kernel.ClinicHours;
import clinic.vein.kernel.web.PageLanguage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The leaflets, for everybody. */
@Controller
class LeafletsController {

    private final Leaflets leaflets;
    private final PrintLeaflet print;
    private final ClinicHours hours;

    LeafletsController(Leaflets leaflets, PrintLeaflet print, ClinicHours hours) {
        this.leaflets = leaflets;
        this.print = print;
        this.hours = hours;
    }

    @GetMapping("/information")
    String all(HttpServletRequest request, HttpServletResponse response, Model model) {
        model.addAttribute(
                "leaflets", leaflets.in(PageLanguage.of(request).words().language()));
        return page("information", response, model);
    }

    @GetMapping("/information/{leaflet}")
    @Nullable
    String one(@PathVariable String leaflet, HttpServletRequest request, HttpServletResponse response, Model model)
            throws IOException {
        Optional<Leaflet> found = find(leaflet, request);
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return null;
        }
        model.addAttribute("leaflet", found.get());
        return page("information-leaflet", response, model);
    }

    @GetMapping("/information/{leaflet}.pdf")
    @Nullable
    ResponseEntity<byte[]> pdf(@PathVariable String leaflet, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Leaflet> found = find(leaflet, request);
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return null;
        }
        Leaflet printed = found.get();
        byte[] pdf = print.pdf(printed);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .eTag(DigestUtils.md5DigestAsHex(pdf))
                .headers(headers -> headers.setContentDisposition(ContentDisposition.inline()
                        .filename(printed.id() + "-" + printed.language() + ".pdf")
                        .build()))
                .body(pdf);
    }

    /** A page is asked for anew each time, since it also shows who is signed in; a leaflet on paper does not. */
    private String page(String view, HttpServletResponse response, Model model) {
        response.setHeader(
                "Cache-Control", CacheControl.noCache().cachePrivate().getHeaderValue());
        model.addAttribute("urgentCare", hours.urgentCareNumber());
        return view;
    }

    private Optional<Leaflet> find(String leaflet, HttpServletRequest request) {
        return leaflets.find(leaflet, PageLanguage.of(request).words().language());
    }
}
