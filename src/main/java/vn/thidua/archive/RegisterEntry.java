package vn.thidua.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the register of numbers.
 *
 * @param issuingBody code of the body that issues under this number, such as {@code cum-1}
 * @param keeper unit whose people keep this book
 * @param voidReason why the number is void; null while it stands. A void number is never given
 *     again
 */
public record RegisterEntry(
    long id,
    String issuingBody,
    int issueYear,
    String symbol,
    int number,
    String subject,
    String keeper,
    String reservedBy,
    Instant reservedAt,
    @Nullable String voidReason,
    @Nullable String voidedBy,
    @Nullable Instant voidedAt) {

  public DocumentNumber documentNumber() {
    return new DocumentNumber(number, symbol);
  }
}
