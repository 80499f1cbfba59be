package vn.thidua.review;

/**
 * Whether a unit may be proposed.
 *
 * @param ground and citation: why this verdict, in Vietnamese
 */
public record Eligibility(Verdict verdict, String ground, String citation) {}
