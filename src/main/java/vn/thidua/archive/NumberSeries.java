package vn.thidua.archive;

/**
 * A run of numbers: those of one symbol that one body issues within a calendar year (Decree
 * 30/2020/NĐ-CP: numbers begin anew each year).
 *
 * @param issuingBody its code
 * @param keeper unit whose people keep the book
 */
public record NumberSeries(String issuingBody, String symbol, int year, String keeper) {}
