package clinic.vein.workflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The picture is part of the product: everything is drawn, and nothing lies on top of anything else. */
class LayoutTest {

    static Stream<Model> models() {
        return Models.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everythingIsDrawn(Model model) {
        assertThat(shapes(model).keySet()).containsAll(model.nodes());
        assertThat(edges(model).keySet()).containsExactlyInAnyOrderElementsOf(model.flows());
    }

    @ParameterizedTest
    @MethodSource("models")
    void noTwoShapesOverlap(Model model) {
        List<Map.Entry<FlowNode, Rectangle2D>> shapes = leaves(model);
        for (var one : shapes) {
            for (var other : shapes) {
                if (one.getKey().getId().compareTo(other.getKey().getId()) < 0
                        && !attached(one.getKey(), other.getKey())) {
                    assertThat(one.getValue().intersects(other.getValue()))
                            .as(
                                    "%s and %s",
                                    one.getKey().getId(), other.getKey().getId())
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void flowsRunStraightUpDownOrAcross(Model model) {
        edges(model)
                .forEach((flow, points) -> lines(points)
                        .forEach(line -> assertThat(line.getX1() == line.getX2() || line.getY1() == line.getY2())
                                .as(flow.getId())
                                .isTrue()));
    }

    @ParameterizedTest
    @MethodSource("models")
    void noTwoFlowsCross(Model model) {
        Map<SequenceFlow, List<Point2D>> edges = edges(model);
        edges.forEach((one, points) -> edges.forEach((other, otherPoints) -> {
            // Flows out of the same gateway may leave it side by side.
            if (one.getId().compareTo(other.getId()) < 0 && !one.getSource().equals(other.getSource())) {
                boolean cross =
                        lines(points).anyMatch(line -> lines(otherPoints).anyMatch(line::intersectsLine));
                assertThat(cross).as("%s and %s", one.getId(), other.getId()).isFalse();
            }
        }));
    }

    @ParameterizedTest
    @MethodSource("models")
    void noFlowRunsThroughAShape(Model model) {
        edges(model)
                .forEach((flow, points) -> leaves(model).stream()
                        .filter(shape -> !ends(flow).contains(shape.getKey()))
                        .forEach(shape -> assertThat(lines(points).anyMatch(line -> line.intersects(shape.getValue())))
                                .as("%s and %s", flow.getId(), shape.getKey().getId())
                                .isFalse()));
    }

    @ParameterizedTest
    @MethodSource("models")
    void flowsBeginAndEndAtTheirShapes(Model model) {
        Map<FlowNode, Rectangle2D> shapes = shapes(model);
        edges(model).forEach((flow, points) -> {
            assertThat(touches(shapes.get(flow.getSource()), points.get(0)))
                    .as(flow.getId())
                    .isTrue();
            assertThat(touches(shapes.get(flow.getTarget()), points.get(points.size() - 1)))
                    .as(flow.getId())
                    .isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void noLabelCoversALabelAFlowOrAShape(Model model) {
        Map<String, Rectangle2D> labels = labels(model);
        labels.forEach((one, bounds) -> {
            labels.forEach((other, otherBounds) -> {
                if (one.compareTo(other) < 0) {
                    assertThat(bounds.intersects(otherBounds))
                            .as("%s and %s", one, other)
                            .isFalse();
                }
            });
            edges(model)
                    .forEach((flow, points) -> assertThat(lines(points).anyMatch(line -> line.intersects(bounds)))
                            .as("%s and %s", one, flow.getId())
                            .isFalse());
            leaves(model).stream()
                    .filter(shape -> !shape.getKey().getId().equals(one))
                    .forEach(shape -> assertThat(shape.getValue().intersects(bounds))
                            .as("%s and %s", one, shape.getKey().getId())
                            .isFalse());
        });
    }

    private static Map<FlowNode, Rectangle2D> shapes(Model model) {
        Map<FlowNode, Rectangle2D> shapes = new LinkedHashMap<>();
        for (BpmnShape shape : model.all(BpmnShape.class)) {
            if (shape.getBpmnElement() instanceof FlowNode node) {
                shapes.put(node, rectangle(shape.getBounds()));
            }
        }
        return shapes;
    }

    private static List<Map.Entry<FlowNode, Rectangle2D>> leaves(Model model) {
        return shapes(model).entrySet().stream()
                .filter(shape -> !(shape.getKey() instanceof SubProcess))
                .toList();
    }

    private static Map<SequenceFlow, List<Point2D>> edges(Model model) {
        return model.all(BpmnEdge.class).stream()
                .collect(Collectors.toMap(
                        edge -> (SequenceFlow) edge.getBpmnElement(),
                        edge -> edge.getWaypoints().stream()
                                .<Point2D>map(point -> new Point2D.Double(point.getX(), point.getY()))
                                .toList()));
    }

    private static Map<String, Rectangle2D> labels(Model model) {
        Map<String, Rectangle2D> labels = new LinkedHashMap<>();
        model.all(BpmnShape.class).stream()
                .filter(shape -> shape.getBpmnLabel() != null)
                .forEach(shape -> labels.put(
                        shape.getBpmnElement().getId(),
                        rectangle(shape.getBpmnLabel().getBounds())));
        model.all(BpmnEdge.class).stream()
                .filter(edge -> edge.getBpmnLabel() != null)
                .forEach(edge -> labels.put(
                        edge.getBpmnElement().getId(),
                        rectangle(edge.getBpmnLabel().getBounds())));
        return labels;
    }

    private static Stream<Line2D> lines(List<Point2D> points) {
        List<Line2D> lines = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            lines.add(new Line2D.Double(points.get(i - 1), points.get(i)));
        }
        return lines.stream();
    }

    private static boolean touches(Rectangle2D shape, Point2D point) {
        Rectangle2D wider =
                new Rectangle2D.Double(shape.getX() - 1, shape.getY() - 1, shape.getWidth() + 2, shape.getHeight() + 2);
        return wider.contains(point);
    }

    private static boolean attached(FlowNode one, FlowNode other) {
        return one instanceof BoundaryEvent event && event.getAttachedTo().equals(other)
                || other instanceof BoundaryEvent another
                        && another.getAttachedTo().equals(one);
    }

    private static List<FlowNode> ends(SequenceFlow flow) {
        return List.of(flow.getSource(), flow.getTarget());
    }

    private static Rectangle2D rectangle(Bounds bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }
}
