package vn.thidua.report.content;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.evidence.EvidenceFile;
import vn.thidua.evidence.Reuse;
import vn.thidua.words.Words;
import vn.thidua.year.AwardYears;

/** Says in words where else the content of a file stands. */
@Component
public class OtherCopies {

  private final AwardYears years;
  private final Words words;

  OtherCopies(AwardYears years, Words words) {
    this.years = years;
    this.words = words;
  }

  /**
   * @param othersToo whether to tell of other units, which the unit itself is not told
   */
  public List<String> of(EvidenceFile file, List<Reuse> reuse, boolean othersToo) {
    return reuse.stream()
        .filter(each -> each.sha256().equals(file.sha256()))
        .filter(each -> othersToo || each.unit().equals(file.unit()))
        .map(each -> inWords(file, each))
        .distinct()
        .toList();
  }

  private String inWords(EvidenceFile file, Reuse reuse) {
    String year = Integer.toString(years.asOpened(reuse.awardYear()).number());
    if (reuse.unit().equals(file.unit())) {
      return words.say("report.elsewhere.year", year);
    }
    MemberUnit member = years.members(file.awardYear()).get(reuse.unit());
    return member == null
        ? words.say("report.elsewhere.stranger", year)
        : words.say("report.elsewhere.unit", member.name(), year);
  }
}
