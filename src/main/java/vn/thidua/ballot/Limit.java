package vn.thidua.ballot;

import vn.thidua.year.Award;

/**
 * To how many candidates of an award one paper may agree.
 *
 * @param rule in words
 */
public record Limit(Award award, int most, String rule) {}
