package vn.thidua.decision.examination;

import static vn.thidua.workflow.ProcessVariables.DOSSIER;
import static vn.thidua.workflow.ProcessVariables.DOSSIER_COMPLETE;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.decision.CaseFile;
import vn.thidua.decision.CaseFiles;
import vn.thidua.dossier.Dossier;
import vn.thidua.dossier.Question;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;

/** Cục Ngoại vụ checks the incoming dossier and takes it in, or asks the cluster for more. */
@Component
public class ReceiveDossier implements TaskWork<ReceiveDossier.Input> {

  private final CaseFiles files;
  private final Examination examination;

  ReceiveDossier(CaseFiles files, Examination examination) {
    this.files = files;
    this.examination = examination;
  }

  @Override
  public Object view(WorkItem item) {
    CaseFile file = files.of(item.get(DOSSIER));
    return new View(file, new Suggested(lines(file.enclosed().files())));
  }

  /** Files whose titles are alike, such as scans with one name, are told apart by their paths. */
  private static List<OnFile> lines(List<Dossier.Part> files) {
    Map<String, Long> times =
        files.stream().collect(Collectors.groupingBy(Dossier.Part::title, Collectors.counting()));
    return files.stream()
        .map(each -> new OnFile(times.get(each.title()) == 1 ? each.title() : each.path(), null))
        .toList();
  }

  @Override
  public void perform(WorkItem item, Input input) {
    examination.receive(
        item.get(DOSSIER), input.complete(), input.questions(), item.actor().userId());
    item.tell(DOSSIER_COMPLETE, input.complete());
  }

  /**
   * What the cluster shall supplement is needed unless the dossier is complete.
   *
   * @param question on the dossier as a whole
   * @param items on single files
   */
  record Input(
      @NotNull Boolean complete,
      @Size(max = 4000) @Nullable String question,
      @Size(max = 1000) @Nullable List<@NotNull @Valid OnFile> items) {

    List<Question> questions() {
      List<OnFile> lines = items == null ? List.of() : items;
      RepeatedLines.refuse(lines.stream().map(OnFile::title).toList(), "items", "title");
      Stream<Question> whole =
          question == null ? Stream.of() : Stream.of(new Question(null, question));
      Stream<Question> single =
          lines.stream()
              .filter(each -> each.question() != null)
              .map(each -> new Question(each.title(), each.question()));
      return Stream.concat(whole, single).toList();
    }
  }

  /**
   * @param title of the file; its path where another has the same
   * @param question empty where there is none
   */
  record OnFile(
      @NotBlank @Size(max = 500) String title, @Size(max = 4000) @Nullable String question) {}

  record View(CaseFile file, Suggested input) {}

  /**
   * The form's beginning: nothing is chosen yet.
   *
   * @param items every file, without a question
   */
  record Suggested(List<OnFile> items) {}
}
