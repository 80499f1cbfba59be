package vn.thidua.dossier;

import static vn.thidua.workflow.ProcessVariables.DOSSIER;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.Organisation;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;
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
  public Object view(WorkItem item) {
    long id = item.get(DOSSIER);
    Dossier dossier = dossiers.get(id);
    AwardYear year = years.asOpened(dossier.awardYear());
    return new View(
        organisation.clusterName(year.cluster()),
        year.number(),
        organisation.personName(dossier.assembledBy()),
        dossier.assembledAt(),
        Proposed.of(dossier.proposals(), years.members(year.id())),
        id,
        dossier.parts(),
        dossier.manifestSha256(),
        new Input(dossiers.nextLetterNumber(year).toString()));
  }

  @Override
  public void perform(WorkItem item, Input input) {
    dossiers.sign(item.get(DOSSIER), input.letterNumber(), item.actor().userId());
  }

  /**
   * @param letterNumber such as "01/TTr-CTĐ"
   */
  record Input(@NotBlank @Size(max = 40) String letterNumber) {}

  /**
   * @param dossier its id, under which its files are fetched and checked
   * @param files all but the letter, in the order of the manifest
   * @param input the next free number
   */
  record View(
      String cluster,
      int year,
      String assembledBy,
      Instant assembledAt,
      List<Proposed> proposals,
      long dossier,
      List<Dossier.Part> files,
      String manifestSha256,
      Input input) {}
}
