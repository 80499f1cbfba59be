package vn.thidua.decision.examination;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thidua.archive.DuePaper;
import vn.thidua.archive.PaperSource;
import vn.thidua.archive.PaperStep;
import vn.thidua.archive.Stamp;
import vn.thidua.decision.MinistryFacts;
import vn.thidua.document.Fields;
import vn.thidua.dossier.Dossier;
import vn.thidua.dossier.DossierSupplement;
import vn.thidua.rights.Role;

/** The receipt for a dossier that was found complete (giấy biên nhận hồ sơ). */
@Component
class DossierReceiptPaper implements PaperSource {

  private final MinistryFacts ministry;
  private final Receipts receipts;

  DossierReceiptPaper(MinistryFacts ministry, Receipts receipts) {
    this.ministry = ministry;
    this.receipts = receipts;
  }

  @Override
  public String kind() {
    return "dossierReceipt";
  }

  @Override
  public List<DuePaper> due(PaperStep step) {
    return ministry.matter(step).stream()
        .flatMap(
            matter ->
                receipts.findByDossierOrderByAttempt(matter.dossier().id()).stream()
                    .filter(Receipt::complete)
                    .map(receipt -> due(matter, receipt)))
        .toList();
  }

  private DuePaper due(MinistryFacts.Matter matter, Receipt receipt) {
    return matter
        .heading()
        .unnumbered(
            "",
            Set.of(Role.MINISTRY, matter.heading().year().headUnit()),
            stamp -> facts(matter, receipt, stamp));
  }

  private Map<String, Object> facts(MinistryFacts.Matter matter, Receipt receipt, Stamp stamp) {
    Map<String, Object> facts = ministry.of(matter, stamp, "");
    facts.put("receiver", ministry.person(receipt.receivedBy()));
    facts.put("receivedOn", MinistryFacts.date(receipt.receivedAt()));
    facts.put("fileCount", String.valueOf(matter.dossier().parts().size()));
    facts.put("manifest", matter.dossier().manifestSha256());
    facts.put(
        "exchanges",
        Fields.numbered(
            matter.dossier().supplements().stream().map(DossierReceiptPaper::exchange).toList()));
    return facts;
  }

  private static Map<String, Object> exchange(Dossier.Supplement supplement) {
    DossierSupplement exchange = supplement.exchange();
    return Map.of(
        "question",
        exchange.question(),
        "answer",
        Objects.requireNonNullElse(exchange.answer(), ""),
        "filesManifest",
        Objects.requireNonNullElse(exchange.manifestSha256(), ""),
        "files",
        supplement.enclosures().stream()
            .map(file -> Map.of("title", file.title(), "sha256", file.sha256()))
            .toList());
  }
}
