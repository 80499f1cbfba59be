package vn.thidua.archive;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a paper bears besides its text.
 *
 * @param draft whether it is not issued yet
 * @param number null for a draft, and for a paper without a number
 * @param date of issue; for a draft the day it was written
 * @param approvedBy user id of the person whose step issued it; of a draft, who wrote it
 * @param replaces the number or title of the paper that this one corrects; null if it is the first
 */
public record Stamp(
    boolean draft,
    @Nullable DocumentNumber number,
    LocalDate date,
    String approvedBy,
    Instant approvedAt,
    @Nullable String replaces) {}
