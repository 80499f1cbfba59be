package vn.thidua.recommendation;

import vn.thidua.OnPostgres;

/** The same claims on PostgreSQL. */
@OnPostgres
class RecommendationsOnPostgresTest extends RecommendationsTest {}
