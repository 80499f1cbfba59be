package vn.thidua.decision.examination;

public record OpinionOnProposal(String unit, String text) {}
