package vn.thidua.ballot;

import java.time.LocalDate;
import java.util.List;

/**
 * The evaluation meeting as its signed minutes tell it.
 *
 * @param present codes of the units that were present, in the room or on the line
 * @param tellers user ids
 */
public record MeetingRecord(
    long id,
    LocalDate heldOn,
    String place,
    List<String> present,
    List<String> tellers,
    List<CountedRound> rounds,
    List<Proposal> proposals) {}
