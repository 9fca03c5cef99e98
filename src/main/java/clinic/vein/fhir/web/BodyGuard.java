package clinic.vein.fhir.web;

import clinic.vein.fhir.FhirFault;
import clinic.vein.kernel.web.RequestReadBefore;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks a body over before the library reads it: no type of document, so no entities; no key twice, of which one would be
 * lost; and not so deep that a reader that calls itself runs out of stack. How long it may be, the limits of all requests say.
 */
@Component
class BodyGuard {

    private static final int DEEPEST = 40;

    private static final Set<String> JSON = Set.of("application/fhir+json", "application/json");
    private static final Set<String> XML = Set.of("application/fhir+xml", "application/xml");
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Outcomes outcomes;
    private final JsonFactory json = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(40)
                    .build())
            .build();

    BodyGuard(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    /** @return null where it is refused, and answered */
    @Nullable
    HttpServletRequest read(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!isLetter(request) && !isReadable(request)) {
            outcomes.write(request, response, FailureKind.NOT_ACCEPTABLE, FhirFault.FORMAT);
            return null;
        }
        String type = type(request);
        if (!Set.of("POST", "PUT", "PATCH").contains(request.getMethod()) || type.equals(FORM)) {
            return request;
        }
        if (!JSON.contains(type) && !XML.contains(type) || request.getHeader("Content-Encoding") != null) {
            outcomes.write(request, response, FailureKind.FORMAT, FhirFault.FORMAT);
            return null;
        }
        byte[] body = request.getInputStream().readAllBytes();
        if (JSON.contains(type) ? isSoundJson(body) : isSoundXml(body)) {
            return new RequestReadBefore(request, body);
        }
        outcomes.write(request, response, FailureKind.BAD_REQUEST, FhirFault.UNREADABLE);
        return null;
    }

    /** A letter is given as what it is to whoever asks for none of FHIR's formats. */
    private static boolean isLetter(HttpServletRequest request) {
        String accepted = String.valueOf(request.getHeader("Accept")).toLowerCase(Locale.ROOT);
        return request.getMethod().equals("GET")
                && !accepted.contains("turtle")
                && request.getRequestURI().contains(FhirConfiguration.PATH + "/Binary/")
                && request.getParameter("_format") == null;
    }

    /** The library also knows formats of which we do not ship the readers. */
    private static boolean isReadable(HttpServletRequest request) {
        String format = String.valueOf(request.getParameter("_format")).toLowerCase(Locale.ROOT);
        String accepted = String.valueOf(request.getHeader("Accept")).toLowerCase(Locale.ROOT);
        boolean known = accepted.equals("null")
                || accepted.contains("json")
                || accepted.contains("xml")
                || accepted.contains("*")
                || accepted.contains("html");
        return known && (format.equals("null") || format.contains("json") || format.contains("xml"))
                || format.contains("json")
                || format.contains("xml");
    }

    private static String type(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private boolean isSoundJson(byte[] body) {
        try (JsonParser parser = json.createParser(body)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken().isScalarValue()) {
                    parser.getText();
                }
            }
            return true;
        } catch (IOException unsound) {
            return false;
        }
    }

    private static boolean isSoundXml(byte[] body) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(body));
            int depth = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                depth += event == XMLStreamConstants.START_ELEMENT
                        ? 1
                        : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
                if (event == XMLStreamConstants.DTD
                        || event == XMLStreamConstants.ENTITY_REFERENCE
                        || depth > DEEPEST) {
                    return false;
                }
            }
            return true;
        } catch (XMLStreamException unsound) {
            return false;
        }
    }
}
