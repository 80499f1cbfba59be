package vn.thidua.document;

/** A template asks for a fact that was not given: a paper with a gap is never printed. */
public class UnfilledField extends RuntimeException {

  UnfilledField(String message, Throwable cause) {
    super(message, cause);
  }
}
