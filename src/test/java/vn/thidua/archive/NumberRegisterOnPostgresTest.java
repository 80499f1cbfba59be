package vn.thidua.archive;

import org.springframework.context.annotation.Import;
import vn.thidua.OnPostgres;

/** The same claims on PostgreSQL. */
@OnPostgres
@Import(NumberRegisterTest.Beans.class)
class NumberRegisterOnPostgresTest extends NumberRegisterTest {}
