package vn.thidua.report;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.evidence.EvidenceFile;
import vn.thidua.evidence.Reuse;
import vn.thidua.year.AwardYears;

/** Says in words where else the content of a file stands. */
@Component
class Elsewhere {

  private final AwardYears years;
  private final MessageSource texts;

  Elsewhere(AwardYears years, MessageSource texts) {
    this.years = years;
    this.texts = texts;
  }

  /**
   * @param othersToo whether to tell of other units, which the unit itself is not told
   */
  List<String> of(EvidenceFile file, List<Reuse> reuse, boolean othersToo) {
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
      return say("report.elsewhere.year", year);
    }
    MemberUnit member = years.members(file.awardYear()).get(reuse.unit());
    return member == null
        ? say("report.elsewhere.stranger", year)
        : say("report.elsewhere.unit", member.name(), year);
  }

  private String say(String key, Object... arguments) {
    return texts.getMessage(key, arguments, Locale.ROOT);
  }
}
