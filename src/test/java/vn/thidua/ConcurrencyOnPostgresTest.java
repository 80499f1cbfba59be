package vn.thidua;

/** The same crowd on the database of production. */
@OnPostgres
class ConcurrencyOnPostgresTest extends ConcurrencyTest {}
