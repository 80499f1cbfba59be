package vn.thidua.dossier;

import org.springframework.context.annotation.Import;
import vn.thidua.OnPostgres;

/** The same claims on PostgreSQL. */
@OnPostgres
@Import(ReferenceCase.class)
class DossiersOnPostgresTest extends DossiersTest {}
