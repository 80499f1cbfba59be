package vn.thidua.archive;

/** A number that was given, and its line in the register. */
public record RegisterEntry(long id, DocumentNumber documentNumber) {}
