package vn.thidua.archive;

import org.springframework.context.annotation.Import;
import vn.thidua.OnPostgres;

/** The same claims on PostgreSQL. */
@OnPostgres
@Import(ArchiveTest.Beans.class)
class ArchiveOnPostgresTest extends ArchiveTest {}
