package vn.thidua.year;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The parameters of a year that no decision table holds. A year keeps the set that was in force on
 * its first day (rule R19).
 *
 * @param effectiveFrom first day on which it holds
 * @param legalBasis the law and decrees under which the year runs
 * @param citation where the parameters come from
 * @param crossScorers how many other units score each report, at least 2
 * @param allOthersScore whether all other units score each report, whatever {@code crossScorers}
 * @param selfVote whether a unit may vote on itself (rule R12)
 * @param writtenOpinion whether an absent member may send a written opinion (rule R10)
 * @param spreadLimit points between cross-scores from which an explanation is asked for
 */
public record RuleSet(
    long id,
    String name,
    LocalDate effectiveFrom,
    String legalBasis,
    String citation,
    int crossScorers,
    boolean allOthersScore,
    boolean selfVote,
    boolean writtenOpinion,
    BigDecimal spreadLimit) {}
