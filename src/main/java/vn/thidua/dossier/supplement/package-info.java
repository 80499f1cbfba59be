/** What the Ministry asks for, and what the cluster sends after. */
@NullMarked
package vn.thidua.dossier.supplement;

import org.jspecify.annotations.NullMarked;
