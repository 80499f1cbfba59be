package vn.thidua.dossier.supplement;

import org.springframework.context.annotation.Import;
import vn.thidua.OnPostgres;

/** The same claims on PostgreSQL. */
@OnPostgres
@Import(EnclosuresTest.Slice.class)
class EnclosuresOnPostgresTest extends EnclosuresTest {}
