package vn.thidua.dossier;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import vn.thidua.archive.ContentStore;
import vn.thidua.archive.NumberRegister;
import vn.thidua.ballot.CountedRound;
import vn.thidua.ballot.Figures;
import vn.thidua.ballot.MeetingRecord;
import vn.thidua.ballot.Meetings;
import vn.thidua.ballot.Proposal;
import vn.thidua.ballot.count.Base;
import vn.thidua.cluster.Leadership;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.cluster.Organisation;
import vn.thidua.cluster.UnitType;
import vn.thidua.criteria.Criterion;
import vn.thidua.criteria.Scorer;
import vn.thidua.criteria.ScoringRule;
import vn.thidua.dossier.assembly.Assembly;
import vn.thidua.dossier.assembly.Compilation;
import vn.thidua.dossier.assembly.DossierWords;
import vn.thidua.dossier.bundle.DossierCheck;
import vn.thidua.dossier.bundle.FileContents;
import vn.thidua.dossier.supplement.EnclosureRows;
import vn.thidua.dossier.supplement.Exchanges;
import vn.thidua.evidence.EvidenceFiles;
import vn.thidua.report.Narrative;
import vn.thidua.report.ReportStanding;
import vn.thidua.report.ReportState;
import vn.thidua.report.ReportVersion;
import vn.thidua.report.Reports;
import vn.thidua.report.SelfScore;
import vn.thidua.report.content.ReportContent;
import vn.thidua.review.Candidate;
import vn.thidua.review.Eligibility;
import vn.thidua.review.Reviews;
import vn.thidua.review.ScoreRow;
import vn.thidua.review.Settlement;
import vn.thidua.review.Verdict;
import vn.thidua.rights.Role;
import vn.thidua.words.WordsSettings;
import vn.thidua.workflow.Refusal;
import vn.thidua.year.Award;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;
import vn.thidua.year.YearState;

/**
 * Cluster no. 1, year 2016, shortened to four units, as the stages before the dossier would tell
 * it; with the dossier's own beans, real.
 */
@TestConfiguration(proxyBeanMethods = false)
@Import({
  NumberRegister.class,
  ContentStore.class,
  Dossiers.class,
  DossierRows.class,
  DossierFiles.class,
  DossierCheck.class,
  FileContents.class,
  Exchanges.class,
  EnclosureRows.class,
  Assembly.class,
  DossierWords.class,
  WordsSettings.class
})
public class ReferenceCase {

  public static final long YEAR = 16;
  public static final long NEXT_YEAR = 17;
  public static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");
  public static final Clock END_OF_DECEMBER =
      Clock.fixed(Instant.parse("2016-12-29T02:00:00Z"), HANOI);
  public static final List<String> UNITS = List.of("cao-bang", "ha-giang", "lai-chau", "lao-cai");

  public final AwardYears years = mock();
  public final Organisation organisation = mock();
  public final Meetings meetings = mock();
  public final Reviews reviews = mock();
  public final Reports reports = mock();

  @Bean
  AwardYears awardYears() {
    return years;
  }

  @Bean
  Organisation organisation() {
    return organisation;
  }

  @Bean
  Meetings meetings() {
    return meetings;
  }

  @Bean
  Reviews reviews() {
    return reviews;
  }

  @Bean
  Reports reports() {
    return reports;
  }

  /** The files of a dossier, as the archive would give them: minutes and a score table. */
  @Bean
  Compilation compilation(ContentStore contents) {
    Compilation compilation = mock();
    when(compilation.files(anyLong(), any()))
        .thenAnswer(
            call -> List.of(file(contents, 1, "bien-ban.pdf"), file(contents, 2, "bang-diem.pdf")));
    return compilation;
  }

  private static DossierFile file(ContentStore contents, int ordinal, String path) {
    byte[] content = path.getBytes(StandardCharsets.UTF_8);
    return new DossierFile(
        ordinal,
        path,
        path,
        "minutes",
        "",
        DossierFile.Origin.ARCHIVE,
        null,
        contents.put(content),
        content.length);
  }

  @Bean
  EvidenceFiles evidence() {
    return mock();
  }

  @Bean
  Clock clock() {
    return END_OF_DECEMBER;
  }

  /** Flags for Lào Cai and Cao Bằng, a certificate for Lai Châu, all signed and scored. */
  public ReferenceCase begins() {
    reset(years, organisation, meetings, reviews, reports);
    yearIs(YEAR, 2016, YearState.OPEN);
    when(organisation.clusterName("cum-1")).thenReturn("Cụm thi đua số 1");
    when(organisation.clusters()).thenReturn(List.of("cum-1"));
    when(organisation.members(any(), anyInt())).thenReturn(List.copyOf(members().values()));
    when(organisation.personName(anyString())).thenAnswer(call -> "Ông/Bà " + call.getArgument(0));
    when(organisation.personNames(anyCollection()))
        .thenAnswer(
            call ->
                call.<Collection<String>>getArgument(0).stream()
                    .collect(Collectors.toMap(user -> user, user -> "Ông/Bà " + user)));
    when(organisation.people(anyString(), any(Role.class)))
        .thenAnswer(call -> List.of(call.<Role>getArgument(1).id() + "@" + call.getArgument(0)));
    when(organisation.leadership("cum-1", 2017))
        .thenReturn(Optional.of(new Leadership("cum-1", 2017, "ha-giang", List.of("lai-chau"))));
    propose(proposals().toArray(Proposal[]::new));
    when(reviews.scoreTable(anyLong())).thenReturn(scoreTable());
    List<ReportVersion> accepted = UNITS.stream().map(ReferenceCase::report).toList();
    when(reports.accepted(anyLong())).thenReturn(accepted);
    when(reports.standings(anyLong()))
        .thenReturn(
            UNITS.stream()
                .map(
                    unit ->
                        new ReportStanding(
                            1, unit, ReportState.ACCEPTED, 2, new BigDecimal("95.50")))
                .toList());
    return this;
  }

  public void yearIs(long id, int number, YearState state) {
    AwardYear year =
        new AwardYear(
            id,
            "cum-1",
            number,
            state,
            "lao-cai",
            List.of("cao-bang"),
            UNITS,
            Map.of(Award.FLAG, 2, Award.CERTIFICATE, 1));
    when(years.get(id)).thenReturn(year);
    when(years.asOpened(id)).thenReturn(year);
    when(years.find("cum-1", number)).thenReturn(Optional.of(year));
    when(years.members(id)).thenReturn(members());
    when(years.criteria(id))
        .thenReturn(
            List.of(
                Criterion.judged(
                    "1", "A", "Nhiệm vụ chính trị", BigDecimal.ZERO, new BigDecimal("60")),
                new Criterion(
                    "2",
                    "A",
                    "Báo cáo trung thực",
                    new ScoringRule.Judged(new BigDecimal("-10"), BigDecimal.ZERO),
                    true,
                    "",
                    Set.of(Scorer.MINISTRY),
                    false)));
    when(years.plan(anyLong(), anyString())).thenReturn(Optional.of("Kế hoạch"));
    when(years.all()).thenReturn(List.of(year));
    for (String unit : UNITS) {
      when(years.ofUnit(unit)).thenReturn(List.of(year));
    }
    if (state == YearState.OPEN) {
      when(years.requireOpen(id)).thenReturn(year);
    } else {
      when(years.requireOpen(id)).thenThrow(new Refusal("year.notOpen"));
    }
  }

  /** The minutes propose these, in this order. */
  public void propose(Proposal... proposals) {
    when(meetings.ofYear(anyLong())).thenReturn(meeting(List.of(proposals)));
    when(meetings.proposals(anyLong())).thenReturn(List.of(proposals));
  }

  public void minutesAreNotSigned() {
    when(meetings.ofYear(anyLong())).thenThrow(new Refusal("ballot.minutesNotSigned"));
  }

  /** Assembled and signed by the cluster. */
  public static long forwarded(Dossiers dossiers) {
    return forwarded(dossiers, YEAR, "01/TTr-CTĐ");
  }

  public static long forwarded(Dossiers dossiers, long year, String letterNumber) {
    long dossier = dossiers.assemble(year, "Kính gửi Bộ", "lao-cai.thuky");
    dossiers.compile(dossier);
    dossiers.sign(dossier, letterNumber, "lao-cai.giamdoc");
    return dossier;
  }

  public static Proposal flag(String unit, int agree) {
    return new Proposal(line(unit, Award.FLAG, agree, 8 - agree, 0, agree + " trên 8, đạt"), 8);
  }

  public static Proposal certificate(String unit, int agree) {
    return new Proposal(
        line(unit, Award.CERTIFICATE, agree, 8 - agree, 0, agree + " trên 8, đạt"), 8);
  }

  public static CountedRound.Line line(
      String unit, Award award, int agree, int disagree, int noOpinion, String verdict) {
    return new CountedRound.Line(
        new Candidate(unit, award, BigDecimal.TEN),
        new Figures(agree, disagree, noOpinion),
        true,
        verdict);
  }

  public static List<Proposal> proposals() {
    return List.of(flag("lao-cai", 8), flag("cao-bang", 7), certificate("lai-chau", 7));
  }

  private static Map<String, MemberUnit> members() {
    Map<String, MemberUnit> members = new LinkedHashMap<>();
    members.put("cao-bang", department("cao-bang", "Cao Bằng"));
    members.put("ha-giang", department("ha-giang", "Hà Giang"));
    members.put("lai-chau", department("lai-chau", "Lai Châu"));
    members.put("lao-cai", department("lao-cai", "Lào Cai"));
    return members;
  }

  private static MemberUnit department(String code, String province) {
    return new MemberUnit(code, "Sở Ngoại vụ tỉnh " + province, province, UnitType.DEPARTMENT);
  }

  private static ReportVersion report(String unit) {
    return new ReportVersion(
        1,
        unit,
        2,
        new ReportContent(
            new Narrative("Hoàn thành vượt mức ${kế hoạch} {0}", Map.of(), List.of()),
            List.of(new SelfScore("1", new BigDecimal("58.50"), "theo báo cáo quý"))),
        unit + ".giamdoc",
        Instant.parse("2016-12-05T02:00:00Z"),
        null);
  }

  private static List<ScoreRow> scoreTable() {
    List<ScoreRow> rows = new ArrayList<>();
    rows.add(row("lao-cai", "97.5", 1));
    rows.add(row("cao-bang", "96.25", 2));
    rows.add(row("lai-chau", "95", 3));
    rows.add(
        new ScoreRow(
            "ha-giang",
            null,
            List.of(),
            new Settlement(null, null, ""),
            null,
            new Eligibility(Verdict.ON_HOLD, "Đang thanh tra", "R5"),
            null));
    return rows;
  }

  private static ScoreRow row(String unit, String settled, int rank) {
    BigDecimal score = new BigDecimal(settled);
    return new ScoreRow(
        unit,
        score,
        List.of(score, score),
        new Settlement(score, score, ""),
        rank,
        new Eligibility(Verdict.ELIGIBLE, "Đủ điều kiện", "R20"),
        null);
  }

  private static MeetingRecord meeting(List<Proposal> proposals) {
    return new MeetingRecord(
        5,
        LocalDate.of(2016, 12, 27),
        "Lào Cai",
        UNITS,
        List.of("cao-bang.giamdoc", "ha-giang.giamdoc", "lai-chau.giamdoc"),
        List.of(
            new CountedRound(
                51,
                1,
                new CountedRound.Papers(8, 8, 8, 8, 8, 0),
                Base.MEMBERS,
                new CountedRound.Box(0, null, null),
                List.of(
                    line("lao-cai", Award.FLAG, 8, 0, 0, "đạt"),
                    line("cao-bang", Award.FLAG, 7, 1, 0, "đạt"),
                    line("lai-chau", Award.CERTIFICATE, 7, 0, 1, "đạt")))),
        proposals);
  }
}
