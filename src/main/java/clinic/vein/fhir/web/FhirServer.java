package clinic.vein.fhir.web;

import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.HardcodedServerAddressStrategy;
import ca.uhn.fhir.rest.server.RestfulServer;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** HAPI's plain server with our providers: it is set up when the first request comes. */
final class FhirServer extends RestfulServer {

    private static final long serialVersionUID = 1L;

    private final transient List<FhirProvider> providers;
    private final transient FailureAnswers failures;
    private final transient Capability capability;
    private final transient BodyGuard bodies;
    private final String address;

    /** @param address under which others reach it; never what a request says of itself */
    FhirServer(
            List<FhirProvider> providers,
            FailureAnswers failures,
            Capability capability,
            BodyGuard bodies,
            String address) {
        this.providers = providers;
        this.failures = failures;
        this.capability = capability;
        this.bodies = bodies;
        this.address = address;
    }

    @Override
    protected void initialize() {
        setFhirContext(FhirR4.context());
        setServerAddressStrategy(new HardcodedServerAddressStrategy(address));
        setDefaultResponseEncoding(EncodingEnum.JSON);
        setUncompressIncomingContents(false);
        setServerName(Capability.NAME);
        setServerVersion("4");
        setImplementationDescription(Capability.NAME);
        registerInterceptor(failures);
        registerInterceptor(capability);
        providers.forEach(this::registerProvider);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (SystemsPage.isWanted(request)) {
            response.sendRedirect(request.getContextPath() + SystemsPage.PATH);
            return;
        }
        HttpServletRequest read = bodies.read(request, response);
        if (read != null) {
            super.service(read, response);
        }
    }
}
