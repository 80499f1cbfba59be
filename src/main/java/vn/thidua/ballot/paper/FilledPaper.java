package vn.thidua.ballot.paper;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.ballot.Option;
import vn.thidua.ballot.seal.RandomCode;
import vn.thidua.workflow.Refusal;
import vn.thidua.year.Award;

/**
 * A paper as a voter hands it in, at a ballot or at its rehearsal. Nothing prints what is on it.
 *
 * @param ballot the ballot this paper was given out for
 * @param token of the form: the same paper sent twice is one
 * @param receipt code by which the voter finds his paper in the published box
 * @param choices what they say counts only if the paper is marked
 * @param reviewed the voter has read his choices once more
 */
public record FilledPaper(
    @NotNull Long ballot,
    @NotNull @Pattern(regexp = RandomCode.PATTERN) String token,
    @NotNull @Pattern(regexp = RandomCode.PATTERN) String receipt,
    @NotNull Kind kind,
    @NotNull @Size(max = 200) List<@Valid @NotNull Choice> choices,
    @NotNull @AssertTrue Boolean reviewed) {

  /** What the voter does with his paper. */
  public enum Kind {
    MARKED,
    /** No opinion on anybody; valid. */
    BLANK,
    /** Invalid on purpose. */
    SPOILT
  }

  /**
   * @param opinion null on a paper that is blank or spoilt as a whole
   */
  public record Choice(
      @NotBlank @Size(max = 64) String unit, @NotNull Award award, @Nullable Opinion opinion) {

    /** Tells no choice, wherever it may be printed. */
    @Override
    public String toString() {
      return "Choice[secret]";
    }
  }

  /**
   * What the paper says of each candidate; no opinion on anybody if it is blank.
   *
   * @throws Refusal if a marked paper leaves one out, or has one twice
   */
  public Map<Option, Opinion> opinions() {
    Map<Option, Opinion> opinions = new HashMap<>();
    for (Choice choice : choices) {
      Opinion opinion = kind == Kind.BLANK ? Opinion.NO_OPINION : choice.opinion();
      if (opinion == null) {
        throw new Refusal("ballot.candidateMissing");
      }
      if (opinions.put(new Option(choice.unit(), choice.award()), opinion) != null) {
        throw new Refusal("ballot.candidateTwice");
      }
    }
    return opinions;
  }

  /** Tells no choice, wherever it may be printed. */
  @Override
  public String toString() {
    return "FilledPaper[secret]";
  }
}
