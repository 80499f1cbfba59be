package vn.thidua.ballot;

import vn.thidua.year.Award;

/** One line of a ballot paper: a unit that stands for an award. */
record Option(String unit, Award award) {}
