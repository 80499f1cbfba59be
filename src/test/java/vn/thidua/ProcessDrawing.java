package vn.thidua;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Shape;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * How a process must be drawn to be read at a glance: complete, on the grid, its flows straight or
 * square and never over one another or through a shape, its way from start to end on one row.
 *
 * <p>The grid is the one Camunda Modeler snaps to: centres of tasks, gateways and events, the
 * corners of subprocesses, the bends of flows. A guard on corners alone would refuse every event
 * (36 px) and gateway (50 px) drawn there.
 */
final class ProcessDrawing {

  private static final int GRID = 10;

  private final BpmnModelInstance model;
  private final Map<FlowNode, Rectangle2D> shapes = new LinkedHashMap<>();
  private final Map<SequenceFlow, List<Point2D>> edges = new LinkedHashMap<>();
  private final List<String> violations = new ArrayList<>();

  ProcessDrawing(BpmnModelInstance model) {
    this.model = model;
  }

  List<String> violations() {
    read();
    if (violations.isEmpty()) {
      shapes.forEach(this::checkOnGrid);
      edges.forEach(this::checkBends);
      edges.forEach(this::checkEnds);
      edges.forEach(this::checkWay);
      checkCrossings();
      all(StartEvent.class).forEach(this::checkStraight);
    }
    return violations;
  }

  private void read() {
    for (FlowNode node : all(FlowNode.class)) {
      if (!(node.getDiagramElement() instanceof Shape shape)) {
        violations.add(node.getId() + " is not drawn: give it a BPMNShape");
      } else {
        Bounds b = shape.getBounds();
        shapes.put(node, new Rectangle2D.Double(b.getX(), b.getY(), b.getWidth(), b.getHeight()));
      }
    }
    for (SequenceFlow flow : all(SequenceFlow.class)) {
      if (flow.getDiagramElement() == null) {
        violations.add(flow.getId() + " is not drawn: give it a BPMNEdge");
      } else {
        List<Point2D> points = new ArrayList<>();
        flow.getDiagramElement()
            .getWaypoints()
            .forEach(point -> points.add(new Point2D.Double(point.getX(), point.getY())));
        edges.put(flow, points);
      }
    }
  }

  private void checkOnGrid(FlowNode node, Rectangle2D shape) {
    boolean kept = onGrid(shape.getCenterX()) && onGrid(shape.getCenterY());
    if (node instanceof SubProcess) {
      kept = onGrid(shape.getX()) && onGrid(shape.getY());
      kept &= onGrid(shape.getWidth()) && onGrid(shape.getHeight());
    }
    if (!kept) {
      violations.add(node.getId() + " is off the grid of " + GRID + " px");
    }
  }

  private void checkBends(SequenceFlow flow, List<Point2D> points) {
    for (Point2D bend : points.subList(1, points.size() - 1)) {
      if (!onGrid(bend.getX()) || !onGrid(bend.getY())) {
        violations.add(flow.getId() + " bends off the grid of " + GRID + " px");
      }
    }
    for (Line2D line : lines(points)) {
      if (line.getX1() != line.getX2() && line.getY1() != line.getY2()) {
        violations.add(flow.getId() + " is slanted: lead it at right angles");
      }
    }
  }

  private void checkEnds(SequenceFlow flow, List<Point2D> points) {
    if (!onBorder(shapes.get(flow.getSource()), points.get(0))) {
      violations.add(flow.getId() + " does not begin at its source");
    }
    if (!onBorder(shapes.get(flow.getTarget()), points.get(points.size() - 1))) {
      violations.add(flow.getId() + " does not end at its target");
    }
  }

  private void checkWay(SequenceFlow flow, List<Point2D> points) {
    shapes.forEach(
        (node, shape) -> {
          boolean foreign =
              !node.equals(flow.getSource())
                  && !node.equals(flow.getTarget())
                  && !surrounds(node, flow);
          if (foreign && lines(points).stream().anyMatch(line -> line.intersects(shape))) {
            violations.add(flow.getId() + " leads through " + node.getId());
          }
        });
  }

  private void checkCrossings() {
    var flows = List.copyOf(edges.keySet());
    for (int i = 0; i < flows.size(); i++) {
      for (SequenceFlow other : flows.subList(i + 1, flows.size())) {
        if (cross(edges.get(flows.get(i)), edges.get(other))) {
          violations.add(flows.get(i).getId() + " crosses " + other.getId());
        }
      }
    }
  }

  /** Somebody who enters at this start leaves at an end without leaving the row. */
  private void checkStraight(StartEvent start) {
    if (!reachesAnEnd(start, shapes.get(start).getCenterY(), new HashSet<>())) {
      violations.add(start.getId() + " leads to no end event on its own row");
    }
  }

  private boolean reachesAnEnd(FlowNode node, double row, Set<FlowNode> seen) {
    if (shapes.get(node).getCenterY() != row || !seen.add(node)) {
      return false;
    }
    return node instanceof EndEvent
        || node.getOutgoing().stream()
            .filter(flow -> edges.get(flow).size() == 2)
            .anyMatch(flow -> reachesAnEnd(flow.getTarget(), row, seen));
  }

  private <T extends ModelElementInstance> Collection<T> all(Class<T> kind) {
    return model.getModelElementsByType(kind);
  }

  private static boolean surrounds(FlowNode node, ModelElementInstance inner) {
    var parent = inner.getParentElement();
    return parent != null && (parent.equals(node) || surrounds(node, parent));
  }

  private static boolean cross(List<Point2D> one, List<Point2D> other) {
    return lines(one).stream()
        .anyMatch(line -> lines(other).stream().anyMatch(line::intersectsLine));
  }

  private static List<Line2D> lines(List<Point2D> points) {
    return IntStream.range(1, points.size())
        .<Line2D>mapToObj(i -> new Line2D.Double(points.get(i - 1), points.get(i)))
        .toList();
  }

  private static boolean onGrid(double coordinate) {
    return coordinate % GRID == 0;
  }

  private static boolean onBorder(Rectangle2D shape, Point2D point) {
    boolean beside = point.getX() == shape.getMinX() || point.getX() == shape.getMaxX();
    boolean above = point.getY() == shape.getMinY() || point.getY() == shape.getMaxY();
    return beside && between(shape.getMinY(), point.getY(), shape.getMaxY())
        || above && between(shape.getMinX(), point.getX(), shape.getMaxX());
  }

  private static boolean between(double low, double value, double high) {
    return low <= value && value <= high;
  }
}
