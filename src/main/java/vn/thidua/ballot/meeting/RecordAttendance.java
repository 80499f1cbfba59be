package vn.thidua.ballot.meeting;

import static vn.thidua.workflow.ProcessVariables.MEETING;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.MemberUnit;
import vn.thidua.cluster.Organisation;
import vn.thidua.workflow.Refusal;
import vn.thidua.workflow.TaskWork;
import vn.thidua.workflow.WorkItem;
import vn.thidua.year.AwardYear;
import vn.thidua.year.AwardYears;

/** The secretary records when and where the meeting is held, who takes part, and the tellers. */
@Component
public class RecordAttendance implements TaskWork<RecordAttendance.Input> {

  private final RollCall rollCall;
  private final Sessions sessions;
  private final Notice notice;
  private final AwardYears years;
  private final Organisation organisation;

  RecordAttendance(
      RollCall rollCall,
      Sessions sessions,
      Notice notice,
      AwardYears years,
      Organisation organisation) {
    this.rollCall = rollCall;
    this.sessions = sessions;
    this.notice = notice;
    this.years = years;
    this.organisation = organisation;
  }

  /**
   * @param attendance of every member, once
   * @param tellers user ids; places left empty do not count
   */
  public record Input(
      @NotNull LocalDate heldOn,
      @NotBlank @Size(max = 400) String place,
      @NotNull @Size(max = 500) List<@Valid @NotNull Member> attendance,
      @NotNull @Size(max = 10) List<@Nullable @Size(max = 64) String> tellers) {}

  /**
   * @param representedBy unit whose delegate has the written authority; null if nobody has
   */
  public record Member(
      @NotBlank @Size(max = 64) String unit,
      @NotNull AttendanceKind kind,
      @Nullable @Size(max = 64) String representedBy) {}

  /**
   * @param failedOn when the session that is repeated was held; null if there is none
   * @param failedRule why it ended without a ballot
   * @param tellers how many are needed at most
   * @param input day and place as the members were invited; nothing else is known yet
   */
  public record View(
      int session,
      @Nullable LocalDate failedOn,
      @Nullable String failedRule,
      int tellers,
      List<Row> members,
      List<AttendanceKind> kinds,
      List<DelegateRow> delegates,
      Map<String, Object> input) {}

  record Row(String unit, String name) {}

  record DelegateRow(String userId, String name, String unitName, boolean candidate) {}

  @Override
  public View view(WorkItem item) {
    Session called = sessions.get(item.get(MEETING));
    AwardYear year = years.asOpened(called.awardYear());
    Map<String, MemberUnit> members = years.members(year.id());
    Optional<Session> repeated = sessions.toRepeat(year.id());
    return new View(
        called.failed() ? called.sessionNumber() + 1 : called.sessionNumber(),
        repeated.map(Session::heldOn).orElse(null),
        repeated.map(Session::quorumRule).orElse(null),
        TellersBoard.SIZE,
        members.values().stream().map(each -> new Row(each.code(), each.name())).toList(),
        kinds(year),
        rows(rollCall.delegates(year), members),
        preset(called.id(), members.keySet()));
  }

  @Override
  public void perform(WorkItem item, Input input) {
    Map<String, AttendanceKind> attendance = new LinkedHashMap<>();
    Map<String, String> authorities = new HashMap<>();
    for (Member each : input.attendance()) {
      if (attendance.put(each.unit(), each.kind()) != null) {
        throw Refusal.at("attendance", "ballot.memberTwice");
      }
      if (each.representedBy() != null && each.kind() == AttendanceKind.REPRESENTED) {
        authorities.put(each.unit(), each.representedBy());
      }
    }
    List<String> tellers =
        input.tellers().stream().filter(each -> each != null && !each.isBlank()).toList();
    if (new HashSet<>(tellers).size() < tellers.size()) {
      throw Refusal.at("tellers", "ballot.tellerTwice");
    }
    Gathering gathering =
        new Gathering(input.heldOn(), input.place(), attendance, authorities, tellers);
    item.tell(MEETING, rollCall.record(item.get(MEETING), gathering));
  }

  private List<AttendanceKind> kinds(AwardYear year) {
    boolean written = years.writtenOpinionAllowed(year.id());
    return Arrays.stream(AttendanceKind.values())
        .filter(kind -> written || !kind.inWriting())
        .toList();
  }

  private List<DelegateRow> rows(List<Delegate> delegates, Map<String, MemberUnit> members) {
    Map<String, String> names =
        organisation.personNames(delegates.stream().map(Delegate::userId).toList());
    return delegates.stream()
        .map(
            each ->
                new DelegateRow(
                    each.userId(),
                    names.get(each.userId()),
                    members.get(each.unit()).province(),
                    each.candidate()))
        .toList();
  }

  private Map<String, Object> preset(long meeting, Set<String> units) {
    Map<String, Object> input = new HashMap<>();
    notice
        .sent(meeting)
        .ifPresent(
            invitation -> {
              input.put("heldOn", invitation.on());
              input.put("place", invitation.place());
            });
    input.put("attendance", units.stream().map(unit -> Map.of("unit", unit)).toList());
    input.put("tellers", List.of());
    return input;
  }
}
