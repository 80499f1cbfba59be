package vn.thidua.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.workflow.Refusal;

/** The templates by name and day. */
@Component
public class Templates {

  /** The names of all templates, in alphabetic order. */
  public static final List<String> KINDS = shippedKinds();

  /** What a template may bring in; these are not edited. */
  public static final Set<String> PARTS =
      Set.of("approval", "day", "draft", "issuedOn", "nation", "number", "replaces");

  private static final Pattern HEADING = Pattern.compile("<h1>(.*?)</h1>");

  /** An edited version and who imported it. */
  record Version(LocalDate validFrom, String importedBy, Instant importedAt) {}

  /** A template, what kind of paper it makes, and its edited versions. */
  public record Listed(String name, String title, List<Version> versions) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  Templates(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The source that holds on that day: the last edited version, or else the shipped one. */
  public String source(String template, LocalDate asOf) {
    return jdbc
        .sql(
            """
            select source from document_template where name = :name and valid_from <= :day
            order by valid_from desc
            """)
        .param("name", template)
        .param("day", asOf)
        .query(String.class)
        .list()
        .stream()
        .findFirst()
        .orElseGet(() -> shipped(template));
  }

  public List<Listed> list() {
    return KINDS.stream().map(name -> new Listed(name, title(name), versions(name))).toList();
  }

  /** The edited versions, the newest first. */
  List<Version> versions(String template) {
    return jdbc.sql(
            """
            select valid_from, imported_by, imported_at from document_template
            where name = :name order by valid_from desc
            """)
        .param("name", template)
        .query(
            (row, number) ->
                new Version(
                    row.getObject(1, LocalDate.class),
                    row.getString(2),
                    row.getObject(3, OffsetDateTime.class).toInstant()))
        .list();
  }

  /**
   * @throws Refusal if there is a version of that day
   */
  public void keep(String template, String source, LocalDate validFrom, String by) {
    try {
      jdbc.sql(
              """
              insert into document_template (name, valid_from, source, imported_by, imported_at)
              values (:name, :day, :source, :by, :at)
              """)
          .param("name", template)
          .param("day", validFrom)
          .param("source", source)
          .param("by", by)
          .param("at", OffsetDateTime.now(clock))
          .update();
    } catch (DuplicateKeyException e) {
      throw Refusal.at("validFrom", "document.versionExists");
    }
  }

  /** The source as it came with the program, in {@code templates/document}. */
  public static String shipped(String template) {
    return resource(template + ".xhtml");
  }

  /** What kind of paper it makes, as its heading says. */
  static String title(String template) {
    Matcher heading = HEADING.matcher(shipped(template));
    return heading.find() ? heading.group(1) : template;
  }

  /** A file of {@code templates/document}. */
  public static String resource(String name) {
    try (InputStream file = Templates.class.getResourceAsStream("/templates/document/" + name)) {
      if (file == null) {
        throw new IllegalArgumentException("No template " + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> shippedKinds() {
    try {
      return Stream.of(
              new PathMatchingResourcePatternResolver()
                  .getResources("classpath:templates/document/*.xhtml"))
          .map(file -> String.valueOf(file.getFilename()).replace(".xhtml", ""))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
