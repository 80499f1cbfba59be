package vn.thidua.evidence;

import vn.thidua.workflow.Refusal;

/** A file is not taken as evidence; says why and what to do. Shown beside the field of the file. */
public final class FileRefused {

  private FileRefused() {}

  public static Refusal because(String messageKey, Object... arguments) {
    return Refusal.at("file", messageKey, arguments);
  }
}
