/** Paper in PDF and DOCX, from the same page. */
@NullMarked
package vn.thidua.document.press;

import org.jspecify.annotations.NullMarked;
