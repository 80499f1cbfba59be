/**
 * Sets official papers: a template and facts become a PDF and a DOCX after Decree 30/2020/NĐ-CP.
 * Knows nothing of awards.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"workflow", "rights", "words"})
package vn.thidua.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
