package vn.thidua.ballot.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.ballot.CountedRound;
import vn.thidua.ballot.Figures;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.cluster.UnitType;
import vn.thidua.review.Candidate;
import vn.thidua.words.Words;
import vn.thidua.year.Award;

class SecrecyWarningsTest {

  private final SecrecyWarnings revelations = new SecrecyWarnings(Words.ofBundles());

  @ParameterizedTest
  @CsvSource({"0, false", "1, true", "2, true", "3, true", "4, false", "9, false"})
  void up_to_three_papers_are_few_enough_to_be_guessed(int papers, boolean warned) {
    assertThat(revelations.of(counted(papers, papers, List.of()), Map.of()))
        .hasSize(warned ? 1 : 0)
        .allSatisfy(warning -> assertThat(warning).contains("chỉ có " + papers + " phiếu"));
  }

  @ParameterizedTest
  @CsvSource({"5, 0, 0", "0, 5, 0", "0, 0, 5"})
  void valid_papers_that_all_say_the_same_tell_what_everybody_said(
      int agree, int disagree, int noOpinion) {
    assertThat(warnings(5, agree, disagree, noOpinion))
        .singleElement()
        .asString()
        .contains("Sở Ngoại vụ Sơn La (Cờ thi đua của Bộ)");
  }

  @Test
  void one_paper_that_says_something_else_is_enough_and_invalid_ones_say_nothing() {
    assertThat(warnings(5, 4, 1, 0)).isEmpty();
    assertThat(warnings(0, 0, 0, 0)).isEmpty();
  }

  private List<String> warnings(int valid, int agree, int disagree, int noOpinion) {
    return revelations.of(
        counted(
            6,
            valid,
            List.of(
                new CountedRound.Line(
                    new Candidate("son-la", Award.FLAG, BigDecimal.TEN),
                    new Figures(agree, disagree, noOpinion),
                    false,
                    ""))),
        Map.of(
            "son-la",
            new MemberUnit("son-la", "Sở Ngoại vụ Sơn La", "Sơn La", UnitType.DEPARTMENT)));
  }

  private static CountedRound counted(int collected, int valid, List<CountedRound.Line> lines) {
    return new CountedRound(
        1,
        1,
        new CountedRound.Papers(8, 8, 8, collected, valid, 0),
        Base.MEMBERS,
        new CountedRound.Box(0, null, null),
        lines);
  }
}
