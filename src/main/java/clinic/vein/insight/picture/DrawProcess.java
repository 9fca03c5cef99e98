package clinic.vein.insight.picture;

import clinic.vein.insight.picture.ProcessPicture.Kind;
import clinic.vein.insight.picture.ProcessPicture.Label;
import clinic.vein.insight.picture.ProcessPicture.Line;
import clinic.vein.insight.picture.ProcessPicture.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads a model's diagram interchange, which is drawn by hand and part of the product. */
final class DrawProcess {

    private static final String MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String DIAGRAM = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String BOUNDS = "http://www.omg.org/spec/DD/20100524/DC";
    private static final String POINTS = "http://www.omg.org/spec/DD/20100524/DI";
    private static final Set<String> WAITS =
            Set.of("userTask", "receiveTask", "eventBasedGateway", "callActivity", "intermediateCatchEvent");
    /** Names of events are wider than the events. */
    private static final int MARGIN = 50;

    private static final int LINE_HEIGHT = 14;

    private final Map<String, Element> elements = new HashMap<>();
    private final List<Shape> shapes = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private final Element process;

    private DrawProcess(Element definitions) {
        this.process = all(definitions, MODEL, "process").findFirst().orElseThrow();
        all(definitions, MODEL, "*").forEach(element -> elements.put(element.getAttribute("id"), element));
        all(definitions, DIAGRAM, "BPMNShape").forEach(this::shape);
        all(definitions, DIAGRAM, "BPMNEdge").forEach(this::edge);
    }

    static ProcessPicture draw(InputStream bpmn) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return new DrawProcess(factory.newDocumentBuilder().parse(bpmn).getDocumentElement()).picture();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    private ProcessPicture picture() {
        int left = shapes.stream().mapToInt(Shape::x).min().orElse(0) - MARGIN;
        int top = shapes.stream().mapToInt(Shape::y).min().orElse(0) - MARGIN;
        int right = shapes.stream().mapToInt(Shape::right).max().orElse(0) + MARGIN;
        int bottom = shapes.stream()
                        .mapToInt(shape -> shape.y() + shape.height())
                        .max()
                        .orElse(0)
                + MARGIN;
        return new ProcessPicture(
                process.getAttribute("id"),
                process.getAttribute("name"),
                left,
                top,
                right - left,
                bottom - top,
                // What contains others lies behind them.
                Stream.concat(
                                shapes.stream().filter(DrawProcess::isBehind),
                                shapes.stream().filter(shape -> !isBehind(shape)))
                        .toList(),
                List.copyOf(lines),
                List.copyOf(labels));
    }

    private static boolean isBehind(Shape shape) {
        return shape.kind() == Kind.PHASE || shape.kind() == Kind.SUB_PROCESS;
    }

    private void shape(Element drawn) {
        Element element = Objects.requireNonNull(elements.get(drawn.getAttribute("bpmnElement")));
        Element bounds = bounds(drawn);
        boolean link = all(element, MODEL, "linkEventDefinition").findAny().isPresent();
        Kind kind = kind(element.getLocalName());
        Shape shape = new Shape(
                element.getAttribute("id"),
                name(element),
                kind,
                WAITS.contains(element.getLocalName()) && !link,
                number(bounds, "x"),
                number(bounds, "y"),
                number(bounds, "width"),
                number(bounds, "height"));
        shapes.add(shape);
        if (kind == Kind.TASK) {
            List<String> words = Words.broken(shape.name(), shape.width() - 8);
            labels.add(new Label(shape.middleX(), shape.middleY() + 4 - (words.size() - 1) * LINE_HEIGHT / 2, words));
        } else {
            label(drawn, shape.name());
        }
    }

    private void edge(Element drawn) {
        lines.add(new Line(all(drawn, POINTS, "waypoint")
                .map(point -> number(point, "x") + "," + number(point, "y"))
                .collect(Collectors.joining(" "))));
        Element element = Objects.requireNonNull(elements.get(drawn.getAttribute("bpmnElement")));
        label(drawn, element == null ? "" : element.getAttribute("name"));
    }

    private void label(Element drawn, String name) {
        if (!name.isBlank()) {
            all(drawn, DIAGRAM, "BPMNLabel")
                    .findFirst()
                    .map(DrawProcess::bounds)
                    .ifPresent(bounds -> {
                        int width = number(bounds, "width");
                        labels.add(new Label(
                                number(bounds, "x") + width / 2,
                                number(bounds, "y") + 11,
                                Words.broken(name, Math.max(width + 8, 60))));
                    });
        }
    }

    /** A phase is named by its category. */
    private String name(Element element) {
        String category = element.getAttribute("categoryValueRef");
        String name = category.isEmpty()
                ? element.getAttribute("name")
                : Objects.requireNonNull(elements.get(category)).getAttribute("value");
        return name.replaceAll("\\s+", " ").trim();
    }

    private static Kind kind(String type) {
        return switch (type) {
            case "group" -> Kind.PHASE;
            case "subProcess" -> Kind.SUB_PROCESS;
            case "endEvent" -> Kind.END_EVENT;
            default -> {
                if (type.endsWith("Gateway")) {
                    yield Kind.GATEWAY;
                }
                yield type.endsWith("Event") ? Kind.EVENT : Kind.TASK;
            }
        };
    }

    private static Element bounds(Element drawn) {
        return all(drawn, BOUNDS, "Bounds").findFirst().orElseThrow();
    }

    private static int number(Element element, String attribute) {
        return (int) Math.round(Double.parseDouble(element.getAttribute(attribute)));
    }

    private static Stream<Element> all(Element within, String namespace, String name) {
        NodeList found = within.getElementsByTagNameNS(namespace, name);
        return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast);
    }
}
