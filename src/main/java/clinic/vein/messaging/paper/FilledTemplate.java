package clinic.vein.messaging.paper;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads a filled template, with a parser that is made once: the PDF library looks for one in all jars for each document, and
 * copies what was read. Nothing outside of the text is read. Not safe for two at the same time.
 */
final class FilledTemplate {

    private static final String FEATURE = "http://apache.org/xml/features/";

    private final DocumentBuilder parser;

    FilledTemplate() {
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newDefaultNSInstance();
        try {
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parsers.setFeature("http://xml.org/sax/features/external-general-entities", false);
            parsers.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            parsers.setFeature(FEATURE + "nonvalidating/load-external-dtd", false);
            // All of it is read once, from the first to the last.
            parsers.setFeature(FEATURE + "dom/defer-node-expansion", false);
            parser = parsers.newDocumentBuilder();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        // The parser's own handler writes what is wrong, and with it a patient's words, to the console.
        parser.setErrorHandler(new DefaultHandler());
    }

    Document read(String html) {
        try {
            return parser.parse(new InputSource(new StringReader(html)));
        } catch (SAXException e) {
            throw new IllegalArgumentException("Not well-formed", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
