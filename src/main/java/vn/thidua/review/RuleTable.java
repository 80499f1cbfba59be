package vn.thidua.review;

import java.util.List;
import java.util.Map;

/** A DMN table in the version the year runs on: for each set of facts its outputs. */
@FunctionalInterface
interface RuleTable {

  List<Map<String, Object>> evaluate(List<Map<String, Object>> facts);
}
