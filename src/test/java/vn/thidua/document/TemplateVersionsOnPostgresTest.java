package vn.thidua.document;

import org.springframework.context.annotation.Import;
import vn.thidua.OnPostgres;

/** The same claims on PostgreSQL. */
@OnPostgres
@Import(TemplateVersionsTest.Beans.class)
class TemplateVersionsOnPostgresTest extends TemplateVersionsTest {}
