/** What administrators see and do of mails; mails that come back. */
@NullMarked
package vn.thidua.notification.desk;

import org.jspecify.annotations.NullMarked;
