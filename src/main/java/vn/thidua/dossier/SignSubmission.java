package vn.thidua.dossier;

import static vn.thidua.workflow.ProcessVariables.DOSSIER;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.cluster.Organisation;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;
import vn.thidua.year.Award;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;

/** The head reads the whole dossier, gives the letter its number, signs and forwards it. */
@Component
class SignSubmission implements TaskWork<SignSubmission.Input> {

  private final Dossiers dossiers;
  private final AwardYears years;
  private final Organisation organisation;

  SignSubmission(Dossiers dossiers, AwardYears years, Organisation organisation) {
    this.dossiers = dossiers;
    this.years = years;
    this.organisation = organisation;
  }

  @Override
  public Class<Input> input() {
    return Input.class;
  }

  @Override
  public Object view(WorkItem item) {
    long id = item.get(DOSSIER);
    Dossier dossier = dossiers.get(id);
    Bundle bundle = dossiers.bundle(id);
    AwardYear year = years.asOpened(dossier.awardYear());
    return new View(
        organisation.clusterName(year.cluster()),
        year.number(),
        organisation.personName(dossier.assembledBy()),
        dossier.assembledAt(),
        proposals(dossier, years.members(year.id())),
        bundle.papers(),
        bundle.manifestSha256(),
        bundle.isIntact(),
        new Input(dossiers.nextLetterNumber(id).toString()));
  }

  @Override
  public void perform(WorkItem item, Input input) {
    dossiers.sign(item.get(DOSSIER), input.letterNumber(), item.actor().userId());
  }

  private static List<Proposed> proposals(Dossier dossier, Map<String, MemberUnit> members) {
    return dossier.proposals().stream()
        .map(
            each ->
                new Proposed(
                    members.get(each.unit()).name(), each.award(), each.agree(), each.members()))
        .toList();
  }

  /**
   * @param letterNumber such as "01/TTr-CTĐ"
   */
  record Input(@NotBlank @Size(max = 40) String letterNumber) {}

  /**
   * @param papers the letter first
   * @param intact whether every paper is as the secretary left it
   * @param input the next free number
   */
  record View(
      String cluster,
      int year,
      String assembledBy,
      Instant assembledAt,
      List<Proposed> proposals,
      List<Paper> papers,
      String manifestSha256,
      boolean intact,
      Input input) {}

  /**
   * @param unit its name
   */
  record Proposed(String unit, Award award, int agree, int members) {}
}
