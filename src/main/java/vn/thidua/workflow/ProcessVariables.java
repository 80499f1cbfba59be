package vn.thidua.workflow;

import java.util.List;

/** All variables the processes carry: ids of records, and the facts on which a gateway decides. */
public final class ProcessVariables {

  public static final ProcessVariable<Long> AWARD_YEAR = id("awardYear");

  /** Code of the member unit that an instance or a branch is about. */
  public static final ProcessVariable<String> UNIT = text("unit");

  public static final ProcessVariable<Long> REPORT = id("report");

  /** When the unit's report is due: ISO-8601 date-time with offset. */
  public static final ProcessVariable<String> REPORT_DUE = text("reportDue");

  /** When the unit can no longer hand its report in, days of grace included; as above. */
  public static final ProcessVariable<String> REPORT_CLOSES = text("reportCloses");

  public static final ProcessVariable<Long> CROSS_SCORE = id("crossScore");

  /** An explanation that is asked for where cross-scores lie too far apart. */
  public static final ProcessVariable<Long> EXPLANATION = id("explanation");

  public static final ProcessVariable<Long> MEETING = id("meeting");

  /** The ballot round that is open or was counted last. */
  public static final ProcessVariable<Long> BALLOT = id("ballot");

  public static final ProcessVariable<String> TELLER = text("teller");
  public static final ProcessVariable<Long> DOSSIER = id("dossier");
  public static final ProcessVariable<Long> MOVEMENT = id("movement");
  public static final ProcessVariable<Long> RECOMMENDATION = id("recommendation");

  /** A mail that did not reach its recipient. */
  public static final ProcessVariable<Long> MAIL = id("mail");

  /** Whether a delivery has mails it has not tried yet. */
  public static final ProcessVariable<Boolean> MAIL_LEFT = fact("mailLeft");

  /** The order to write papers. */
  public static final ProcessVariable<Long> PAPER_ORDER = id("paperOrder");

  /** An issued paper that was declared void. */
  public static final ProcessVariable<Long> PAPER = id("paper");

  /** Whether a new paper is written in place of one that was declared void. */
  public static final ProcessVariable<Boolean> PAPER_REPLACED = fact("paperReplaced");

  /** A change of the year's calendar. */
  public static final ProcessVariable<Long> CALENDAR_CHANGE = id("calendarChange");

  public static final ProcessVariable<Long> SUBSTITUTION = id("substitution");

  /** An official notice that a unit shall acknowledge. */
  public static final ProcessVariable<Long> NOTICE = id("notice");

  public static final ProcessVariable<Long> REASSIGNMENT = id("reassignment");

  /** User id of the one who asked for something and shall confirm it. */
  public static final ProcessVariable<String> ASKED_BY = text("askedBy");

  public static final ProcessVariable<Boolean> PACT_SIGNED = fact("pactSigned");
  public static final ProcessVariable<Boolean> REPORT_SIGNED = fact("reportSigned");
  public static final ProcessVariable<Boolean> REPORT_COMPLETE = fact("reportComplete");
  public static final ProcessVariable<Boolean> DEADLINE_EXTENDED = fact("deadlineExtended");
  public static final ProcessVariable<Boolean> QUORATE = fact("quorate");

  /** Whether the chair has opened the voting. */
  public static final ProcessVariable<Boolean> VOTING_OPENED = fact("votingOpened");

  /** Whether both tellers have read the same from the papers of the room. */
  public static final ProcessVariable<Boolean> PAPERS_AGREE = fact("papersAgree");

  /** {@code DECIDED}, {@code RUN_OFF} or {@code CHAIR}. */
  public static final ProcessVariable<String> BALLOT_RESULT = text("ballotResult");

  /** Whether the meeting proposes anybody for an award. */
  public static final ProcessVariable<Boolean> PROPOSED = fact("proposed");

  public static final ProcessVariable<Boolean> DOSSIER_COMPLETE = fact("dossierComplete");

  /** Told only where the Minister awards nobody: the dearest task saves two round trips. */
  public static final ProcessVariable<Boolean> NOBODY_AWARDED = fact("nobodyAwarded");

  /** What a drawing may fan out over: of two branches of a case each has another value of one. */
  public static final List<ProcessVariable<?>> BRANCHES =
      List.of(UNIT, TELLER, CROSS_SCORE, EXPLANATION);

  private ProcessVariables() {}

  private static ProcessVariable<Long> id(String name) {
    return new ProcessVariable<>(name, Long.class);
  }

  private static ProcessVariable<String> text(String name) {
    return new ProcessVariable<>(name, String.class);
  }

  private static ProcessVariable<Boolean> fact(String name) {
    return new ProcessVariable<>(name, Boolean.class);
  }
}
