package vn.thidua.archive.paperwork;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.archive.ArchivedPaper;
import vn.thidua.rights.Actor;

/**
 * The papers beside a task.
 *
 * @param papers drafts and issued ones, oldest first
 * @param orders what is being written, or could not be
 */
public record PapersOfCase(List<Sheet> papers, List<Order> orders) {

  /**
   * @param replacedBy id of the paper that corrects it; null while it holds
   * @param mine whether the reader answers for it, and may correct it or declare it void
   */
  public record Sheet(
      long id,
      String title,
      boolean issued,
      @Nullable String number,
      @Nullable LocalDate issuedOn,
      boolean signed,
      Instant writtenAt,
      @Nullable Long replacedBy,
      @Nullable String voidReason,
      boolean mine) {

    public static Sheet of(ArchivedPaper paper, List<ArchivedPaper> all, Actor reader) {
      return new Sheet(
          paper.id(),
          paper.title(),
          paper.issued(),
          paper.number(),
          paper.issuedOn(),
          paper.signed(),
          paper.writtenAt(),
          all.stream()
              .filter(each -> Long.valueOf(paper.id()).equals(each.corrects()))
              .map(ArchivedPaper::id)
              .findFirst()
              .orElse(null),
          paper.voidReason(),
          paper.isAnsweredForBy(reader));
    }
  }

  /**
   * @param failed whether the last try failed; the administrator sees why in Cockpit
   */
  public record Order(int done, int total, boolean failed) {

    public static Order of(PaperOrder order) {
      return new Order(order.done(), order.total(), order.failure() != null);
    }
  }
}
