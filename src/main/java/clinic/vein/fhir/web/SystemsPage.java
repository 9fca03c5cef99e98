package clinic.vein.fhir.web;

import ca.uhn.fhir.rest.server.IResourceProvider;
import clinic.vein.kernel.PublicAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What there is for other systems, for people: whoever opens the server's own address in a browser is led here. */
@Controller
class SystemsPage {

    static final String PATH = "/systems";

    private final List<FhirProvider> providers;
    private final PublicAddress address;

    SystemsPage(List<FhirProvider> providers, PublicAddress address) {
        this.providers = providers;
        this.address = address;
    }

    /** A browser asks for pages first; who asks for one of FHIR's formats as well is none. */
    static boolean isWanted(HttpServletRequest request) {
        String rest = String.valueOf(request.getPathInfo());
        String accepted = String.valueOf(request.getHeader("Accept")).toLowerCase(Locale.ROOT);
        return request.getMethod().equals("GET")
                && (rest.equals("null") || rest.equals("/"))
                && request.getParameter("_format") == null
                && accepted.contains("text/html")
                && !accepted.contains("fhir");
    }

    @GetMapping(PATH)
    String show(Model model) {
        model.addAttribute("base", address.to(FhirConfiguration.PATH).toString());
        model.addAttribute("token", address.to("/oauth2/token").toString());
        model.addAttribute(
                "kinds",
                providers.stream()
                        .filter(IResourceProvider.class::isInstance)
                        .map(provider ->
                                ((IResourceProvider) provider).getResourceType().getSimpleName())
                        .sorted()
                        .toList());
        return "systems";
    }
}
