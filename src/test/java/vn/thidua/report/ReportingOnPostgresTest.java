package vn.thidua.report;

import org.springframework.context.annotation.Import;
import vn.thidua.OnPostgres;

/** The same claims on PostgreSQL. */
@OnPostgres
@Import(ReportingTest.Time.class)
class ReportingOnPostgresTest extends ReportingTest {}
