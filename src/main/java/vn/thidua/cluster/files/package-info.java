/** The organisation as files: read, checked, imported, exported. */
@NullMarked
package vn.thidua.cluster.files;

import org.jspecify.annotations.NullMarked;
