package vn.thidua.ballot.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.thidua.ballot.Figures;
import vn.thidua.ballot.Option;
import vn.thidua.year.Award;

class TallyTest {

  private static final List<Option> OPTIONS =
      List.of(
          new Option("lao-cai", Award.FLAG),
          new Option("cao-bang", Award.FLAG),
          new Option("cao-bang", Award.CERTIFICATE),
          new Option("lai-chau", Award.CERTIFICATE));

  @Example
  void blank_is_a_valid_paper_without_any_opinion_and_no_other() {
    Tally tally = Tally.of(OPTIONS, Map.of(), List.of("NNNN", "NNND", "ANNN", "NNN", "NNNN"));

    assertThat(tally.blank()).isEqualTo(2);
    assertThat(tally.valid()).isEqualTo(4);
  }

  @Property
  void every_paper_is_counted_once_valid_or_invalid(@ForAll("boxes") List<String> box) {
    Tally tally = Tally.of(OPTIONS, Map.of(), box);

    assertThat(tally.collected()).isEqualTo(box.size());
    assertThat(tally.valid() + tally.invalid()).isEqualTo(box.size());
  }

  @Property
  void opinions_on_each_option_add_up_to_the_valid_papers(@ForAll("boxes") List<String> box) {
    Tally tally = Tally.of(OPTIONS, Map.of(), box);

    assertThat(tally.figures()).containsOnlyKeys(OPTIONS);
    assertThat(tally.figures().values())
        .allMatch(each -> each.agree() + each.disagree() + each.noOpinion() == tally.valid());
  }

  @Property
  void the_order_of_papers_makes_no_difference(
      @ForAll("boxes") List<String> box, @ForAll long seed) {
    List<String> shuffled = new ArrayList<>(box);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(Tally.of(OPTIONS, Map.of(), shuffled)).isEqualTo(Tally.of(OPTIONS, Map.of(), box));
  }

  @Property
  void one_more_agreeing_paper_raises_that_option_by_one_and_no_other(
      @ForAll("boxes") List<String> box) {
    List<String> more = new ArrayList<>(box);
    more.add("ADDN");

    Tally before = Tally.of(OPTIONS, Map.of(), box);
    Tally after = Tally.of(OPTIONS, Map.of(), more);

    for (Option option : OPTIONS) {
      int raise = option.equals(OPTIONS.get(0)) ? 1 : 0;
      assertThat(after.figures().get(option).agree())
          .isEqualTo(before.figures().get(option).agree() + raise);
    }
  }

  @Example
  void a_blank_paper_is_valid_and_has_no_opinion() {
    Tally tally = Tally.of(OPTIONS, Map.of(), List.of("NNNN"));

    assertThat(tally.valid()).isEqualTo(1);
    assertThat(tally.figures().values()).allMatch(new Figures(0, 0, 1)::equals);
  }

  @Example
  void a_paper_with_both_awards_for_one_unit_is_invalid() {
    assertThat(Tally.of(OPTIONS, Map.of(), List.of("NAAN")).invalid()).isEqualTo(1);
  }

  @Example
  void a_short_a_long_and_an_unreadable_paper_are_invalid() {
    assertThat(Tally.of(OPTIONS, Map.of(), List.of("AAN", "AANNN", "AXNN", "")).invalid())
        .isEqualTo(4);
  }

  @Example
  void an_empty_box_counts_nothing() {
    Tally tally = Tally.of(OPTIONS, Map.of(), List.of());

    assertThat(tally.collected()).isZero();
    assertThat(tally.figures().values()).allMatch(new Figures(0, 0, 0)::equals);
  }

  @Provide
  Arbitrary<List<String>> boxes() {
    Arbitrary<String> wellFormed = Arbitraries.strings().withChars("ADN").ofLength(OPTIONS.size());
    Arbitrary<String> spoilt = Arbitraries.strings().withChars("ADNX ").ofMaxLength(6);
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(9, wellFormed), net.jqwik.api.Tuple.of(1, spoilt))
        .list()
        .ofMaxSize(15);
  }
}
