package vn.thidua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import vn.thidua.ReferencePapers.Printed;
import vn.thidua.document.IndependentReaders;

/**
 * Walks every field of every paper: what a paper prints is what statements of the test's own find
 * in the database ({@code reference-figures.txt}). A field for which there is no statement is a
 * fault.
 */
@TestComponent
class ReferenceFigures {

  /** Given to a paper when it is issued, by the register and the archive. */
  private static final Set<String> OF_THE_STAMP =
      Set.of("number", "symbol", "issued", "replaces", "draft", "approval");

  /** Counts and marks that the template's own loops need. */
  private static final Set<String> OF_LOOPS =
      Set.of("line", "first", "extended", "-first", "-last", "-index");

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  @Autowired private JdbcClient jdbc;

  /**
   * What one query gives: columns at a place of the facts.
   *
   * @param place such as {@code rounds.lines}; "-" for the paper itself
   */
  private record Source(Set<String> kinds, String place, List<String> columns, String sql) {

    static Source read(String block) {
      String[] parts = block.split("\n", 2);
      List<String> head = List.of(parts[0].split(" "));
      return new Source(
          Set.of(head.get(0).split(",")), head.get(1), head.subList(2, head.size()), parts[1]);
    }

    Set<String> fields() {
      return columns.stream()
          .map(
              column ->
                  place.equals("-") ? column : column.equals(".") ? place : place + "." + column)
          .collect(Collectors.toSet());
    }

    boolean isFor(String kind) {
      return kinds.contains(kind);
    }
  }

  void requireEqual(List<Printed> papers, long year) {
    List<Source> sources = sources();
    for (Printed paper : papers) {
      sourcesOf(paper.kind(), fields(paper.kind()), sources)
          .forEach(source -> requireEqual(paper, source, year));
    }
  }

  /**
   * Whoever holds an office later answers for its papers: each knows its own. Tellers are named as
   * persons, for no office.
   */
  void requireOffices() {
    assertThat(
            jdbc.sql("select kind from archive_document where issued and approved_office is null")
                .query(String.class)
                .set())
        .isSubsetOf("countMinutes");
  }

  /** Fields that no statement checks, with their kinds. */
  static Set<String> unchecked() {
    List<Source> sources = sources();
    Set<String> unchecked = new TreeSet<>();
    for (String kind : IndependentReaders.kinds()) {
      Set<String> fields = fields(kind);
      sourcesOf(kind, fields, sources).forEach(source -> fields.removeAll(source.fields()));
      fields.forEach(field -> unchecked.add(kind + ": " + field));
    }
    return unchecked;
  }

  private void requireEqual(Printed paper, Source source, long year) {
    List<List<String>> found =
        jdbc.sql(source.sql())
            .param("year", year)
            .param("subject", paper.subject())
            .query((row, line) -> cells(row))
            .list();
    List<List<String>> printed = new ArrayList<>();
    for (Object element : elements(paper.facts(), source.place())) {
      printed.add(
          source.columns().stream()
              .map(column -> text(column.equals(".") ? element : ((Map<?, ?>) element).get(column)))
              .toList());
    }
    assertThat(printed)
        .as("%s %s %s", paper.fileName(), source.place(), source.columns())
        .containsExactlyInAnyOrderElementsOf(found);
  }

  /** The statements for a kind; what is said of all kinds gives way to what is said of one. */
  private static List<Source> sourcesOf(String kind, Set<String> fields, List<Source> all) {
    Set<String> own =
        all.stream()
            .filter(source -> source.isFor(kind))
            .flatMap(source -> source.fields().stream())
            .collect(Collectors.toSet());
    return all.stream()
        .filter(
            source ->
                source.isFor(kind)
                    || source.isFor("*")
                        && source.fields().stream().anyMatch(fields::contains)
                        && source.fields().stream().noneMatch(own::contains))
        .toList();
  }

  /** What a template prints, without what it only asks for to branch or to repeat. */
  private static Set<String> fields(String kind) {
    Map<String, Object> sample = IndependentReaders.sample(kind);
    return IndependentReaders.fields(kind).stream()
        .map(ReferenceFigures::wholeDay)
        .map(
            field ->
                field.endsWith("..") || field.endsWith(".") ? field.replaceAll("\\.+$", "") : field)
        .filter(field -> !OF_THE_STAMP.contains(field.split("\\.")[0]))
        .filter(field -> !OF_LOOPS.contains(field.substring(field.lastIndexOf('.') + 1)))
        .filter(
            field ->
                elements(sample, field).stream().noneMatch(Map.class::isInstance)
                    || isDay(elements(sample, field)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isDay(List<Object> facts) {
    return facts.stream()
        .allMatch(
            fact ->
                fact instanceof Map<?, ?> map
                    && map.keySet().equals(Set.of("day", "month", "year")));
  }

  /** "heldOn.day" is a part of the day "heldOn". */
  private static String wholeDay(String field) {
    return field.replaceFirst("^(heldOn|issued)\\.(day|month|year)$", "$1");
  }

  /** What the facts hold at a place: each element of the lists on the way. */
  private static List<Object> elements(Map<String, Object> facts, String place) {
    List<Object> elements = List.of(facts);
    if (!place.equals("-")) {
      for (String name : place.split("\\.")) {
        elements =
            elements.stream()
                .filter(Map.class::isInstance)
                .map(element -> ((Map<?, ?>) element).get(name))
                .filter(fact -> fact != null && !Boolean.FALSE.equals(fact))
                .flatMap(fact -> fact instanceof List<?> list ? list.stream() : Stream.of(fact))
                .map(Object.class::cast)
                .toList();
      }
    }
    return elements;
  }

  /** By place: what a database calls a column without a name is its own affair. */
  private static List<String> cells(ResultSet row) throws SQLException {
    List<String> cells = new ArrayList<>();
    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
      cells.add(text(JdbcUtils.getResultSetValue(row, column)));
    }
    return cells;
  }

  private static String text(@Nullable Object value) {
    if (value instanceof Timestamp moment) {
      return DAY.format(moment.toLocalDateTime());
    }
    if (value instanceof BigDecimal points) {
      return points.signum() == 0
          ? "0"
          : points.stripTrailingZeros().toPlainString().replace('.', ',');
    }
    if (value instanceof java.sql.Date day) {
      return DAY.format(day.toLocalDate());
    }
    if (value instanceof OffsetDateTime moment) {
      return DAY.format(moment.atZoneSameInstant(ZoneId.systemDefault()));
    }
    if (value instanceof Map<?, ?> day) {
      return DAY.format(
          LocalDate.of(number(day, "year"), number(day, "month"), number(day, "day")));
    }
    return value instanceof List<?> texts
        ? texts.stream().map(ReferenceFigures::text).collect(Collectors.joining())
        : letters(Objects.toString(value));
  }

  private static int number(Map<?, ?> day, String part) {
    return Integer.parseInt(Objects.toString(day.get(part)));
  }

  private static String letters(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replaceAll("[\\s\\u00A0]+", "")
        .toLowerCase(Locale.ROOT);
  }

  private static List<Source> sources() {
    try (var in = ReferenceFigures.class.getResourceAsStream("/reference-figures.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("\n\n"))
          .map(block -> block.replaceAll("(?m)^#.*\n?", "").strip())
          .filter(block -> !block.isEmpty())
          .map(Source::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
