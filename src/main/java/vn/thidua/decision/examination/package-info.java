/** The Ministry examines: dossier received, appraised, opinions, council. */
@NullMarked
package vn.thidua.decision.examination;

import org.jspecify.annotations.NullMarked;
