package vn.thidua.ballot;

/** For, against and no opinion of one option, among the valid papers. */
public record Figures(int agree, int disagree, int noOpinion) {}
