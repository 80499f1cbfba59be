package vn.thidua.review;

import org.springframework.context.annotation.Import;
import vn.thidua.OnPostgres;

/** The same claims on PostgreSQL. */
@OnPostgres
@Import(ReviewTest.Time.class)
class ReviewOnPostgresTest extends ReviewTest {}
