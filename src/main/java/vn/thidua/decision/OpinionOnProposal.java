package vn.thidua.decision;

record OpinionOnProposal(String unit, String text) {}
