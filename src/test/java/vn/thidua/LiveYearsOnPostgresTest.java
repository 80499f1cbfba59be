package vn.thidua;

/** The same years on the database of production. */
@OnPostgres
class LiveYearsOnPostgresTest extends LiveYearsTest {}
