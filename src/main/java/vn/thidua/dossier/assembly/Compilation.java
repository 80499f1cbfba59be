package vn.thidua.dossier.assembly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.archive.FileName;
import vn.thidua.ballot.Proposal;
import vn.thidua.dossier.DossierFile;
import vn.thidua.evidence.EvidenceFile;
import vn.thidua.evidence.EvidenceFiles;
import vn.thidua.words.Words;
import vn.thidua.year.AwardYear;

/**
 * Gathers the files of a dossier: every issued paper of the year, with those of a unit only if it
 * is proposed; the evidence of the proposed units; the scores as a table; the facts; the ballot
 * boxes with the program that counts them again; an index.
 */
@Component
public class Compilation {

  private final Assembly assembly;
  private final EnclosedPapers papers;
  private final MadeFiles made;
  private final EvidenceFiles evidence;
  private final Words words;

  Compilation(
      Assembly assembly,
      EnclosedPapers papers,
      MadeFiles made,
      EvidenceFiles evidence,
      Words words) {
    this.assembly = assembly;
    this.papers = papers;
    this.made = made;
    this.evidence = evidence;
    this.words = words;
  }

  /**
   * All files in the order of the manifest, the index first.
   *
   * @param day on which the index is made
   */
  public List<DossierFile> files(long awardYear, LocalDate day) {
    DossierSources facts = assembly.facts(awardYear);
    AwardYear year = facts.outline().year();
    Set<String> proposed =
        facts.outline().meeting().proposals().stream()
            .map(Proposal::unit)
            .collect(Collectors.toSet());
    List<DossierFile> files = new ArrayList<>(papers.of(year, proposed));
    files.addAll(made.of(facts));
    proposed.stream().sorted().forEach(unit -> files.addAll(evidence(facts, unit)));
    List<DossierFile> named = unique(files);
    return Stream.concat(
            Stream.of(made.index(awardYear, day, named).at(1)),
            named.stream().map(file -> file.at(file.ordinal() + 1)))
        .toList();
  }

  /** What proves the report of a proposed unit, as it stands. */
  private List<DossierFile> evidence(DossierSources facts, String unit) {
    return evidence.all(facts.outline().year().id(), unit).stream()
        .filter(EvidenceFile::current)
        .map(
            file ->
                new DossierFile(
                    0,
                    "minh-chung/%s/%s-%d-%s"
                        .formatted(
                            FileName.of(unit),
                            FileName.of(file.criterion()),
                            file.id(),
                            FileName.ofFile(file.fileName())),
                    words.say(
                        "dossier.file.evidence",
                        facts.outline().nameOf(unit),
                        file.criterion(),
                        file.fileName()),
                    "evidence",
                    unit,
                    DossierFile.Origin.EVIDENCE,
                    file.id(),
                    file.sha256(),
                    file.size()))
        .toList();
  }

  /** No two under one path; each with its place. */
  private static List<DossierFile> unique(List<DossierFile> files) {
    Set<String> paths = new HashSet<>();
    return IntStream.range(0, files.size())
        .mapToObj(
            i -> {
              DossierFile file = files.get(i).at(i + 1);
              return paths.add(file.path()) ? file : file.under(i + 1);
            })
        .toList();
  }
}
