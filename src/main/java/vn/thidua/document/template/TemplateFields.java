package vn.thidua.document.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Templates;

/**
 * Reads which fields a template prints and where, by the shape of the facts of the reference case.
 * A field inside a section is sought in the section's own facts first, then outside of it.
 */
public class TemplateFields {

  /**
   * One field in a template.
   *
   * @param field where the facts have it, such as {@code rounds.lines.unit}; as it is written if
   *     they have it nowhere
   */
  public record Use(String field, int line, boolean known) {}

  /** A section that is open: its tag, its place in the facts, and what they hold there. */
  private record Context(String tag, String path, @Nullable Object facts) {}

  private static final Pattern TAG = Pattern.compile("\\{\\{\\s*([#^/>!&{=]?)\\s*([^}]*?)\\s*}?}}");
  private static final Set<String> OF_LISTS = Set.of(".", "-first", "-last", "-index");

  private final Map<String, Object> facts;
  private final List<Use> uses = new ArrayList<>();
  private final List<Complaint> complaints = new ArrayList<>();
  private final Deque<Context> open = new ArrayDeque<>();

  private TemplateFields(Map<String, Object> facts) {
    this.facts = new HashMap<>(facts);
    this.facts.putIfAbsent("draft", false);
    this.facts.putIfAbsent("approval", false);
  }

  public static TemplateFields of(String source, Map<String, Object> facts) {
    TemplateFields fields = new TemplateFields(facts);
    fields.open.push(new Context("", "", fields.facts));
    fields.read(source, 0);
    if (fields.open.size() > 1) {
      fields.complain(lines(source), fields.open.peek().tag(), "document.sectionNotClosed");
    }
    return fields;
  }

  /** All fields in the order of their lines. */
  public List<Use> uses() {
    return uses;
  }

  /** What is wrong with the sections themselves. */
  List<Complaint> complaints() {
    return complaints;
  }

  /**
   * @param line of the tag that brings this part in; 0 for the template itself
   */
  private void read(String source, int line) {
    Matcher tags = TAG.matcher(source);
    while (tags.find()) {
      int at = line > 0 ? line : lines(source.substring(0, tags.start()));
      tag(tags.group(1), tags.group(2), at);
    }
  }

  private void tag(String sign, String name, int line) {
    switch (sign) {
      case "#", "^" -> {
        Use use = use(name, line);
        boolean enters = sign.equals("#") && use.known() && !name.startsWith("-");
        open.push(new Context(name, use.field(), enters ? element(find(name)) : null));
      }
      case "/" -> close(name, line);
      case ">" -> part(name, line);
      case "!" -> {}
      case "" -> use(name, line);
      default -> complain(line, name, "document.rawField");
    }
  }

  private void close(String name, int line) {
    if (open.size() == 1 || !open.peek().tag().equals(name)) {
      complain(line, name, "document.sectionNotOpen");
    } else {
      open.pop();
    }
  }

  private void part(String name, int line) {
    if (Templates.PARTS.contains(name)) {
      read(Templates.shipped("part/" + name), line);
    } else {
      complain(line, name, "document.unknownPart");
    }
  }

  private Use use(String name, int line) {
    Use use =
        OF_LISTS.contains(name)
            ? new Use(path(open.peek(), name), line, open.size() > 1)
            : open.stream()
                .filter(context -> has(context, name))
                .findFirst()
                .map(context -> new Use(path(context, name), line, true))
                .orElseGet(() -> new Use(name, line, false));
    uses.add(use);
    return use;
  }

  private static String path(Context context, String name) {
    return context.path().isEmpty() ? name : context.path() + "." + name;
  }

  private static boolean has(Context context, String name) {
    return context.facts() instanceof Map<?, ?> map && map.containsKey(name);
  }

  private @Nullable Object find(String name) {
    return open.stream()
        .filter(context -> has(context, name))
        .findFirst()
        .map(context -> (Object) ((Map<?, ?>) context.facts()).get(name))
        .orElse(null);
  }

  private static @Nullable Object element(@Nullable Object fact) {
    return fact instanceof List<?> list ? (list.isEmpty() ? null : list.get(0)) : fact;
  }

  private void complain(int line, String name, String key) {
    complaints.add(new Complaint(line, name, key));
  }

  private static int lines(String text) {
    return (int) text.chars().filter(letter -> letter == '\n').count() + 1;
  }
}
