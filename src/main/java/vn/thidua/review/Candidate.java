package vn.thidua.review;

import java.math.BigDecimal;
import vn.thidua.year.Award;

/**
 * A unit that stands for one award on the confirmed list; a unit may stand for both awards, and get
 * one (R3).
 */
public record Candidate(String unit, Award award, BigDecimal settledScore) {}
