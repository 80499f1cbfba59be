package vn.thidua.notification;

import java.util.Optional;

/**
 * Where documents lie that mails carry. Implemented by the capability that keeps them; without one,
 * a mail with an attachment is not sent but fails, and says why.
 */
public interface AttachmentStore {

  /** A document as it leaves the house. */
  record Attachment(String fileName, String contentType, byte[] content) {}

  /** Empty if there is no such document (any more). */
  Optional<Attachment> find(String reference);
}
